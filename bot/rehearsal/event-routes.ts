import { type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import { PersonKey, type RoomEvent } from '../../src/pages/rehearsal/room-api.ts';
import { type EventLog, type NumberedChange } from './event-log.ts';
import { queryOf, refusal, send } from './http.ts';
import { eventFor } from './views.ts';

const Wanted = z.object({ as: PersonKey, after: z.string().max(80).optional() });

const write = (response: Response, id: string, event: RoomEvent): void =>
  void response.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);

const stream = (log: EventLog, request: Request, response: Response): void => {
  const wanted = Wanted.safeParse(queryOf(request));
  if (!wanted.success) {
    send(response, refusal(400, 'BadSyntax', 'as: one of ana, ben, carla.'));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\n');
  const pass = ({ id, change }: NumberedChange): void => {
    const event = eventFor(wanted.data.as, change);
    if (event !== undefined) write(response, id, event);
  };
  const since = request.headers['last-event-id'] ?? wanted.data.after;
  const missed = typeof since === 'string' ? log.after(since) : [];
  if (missed === undefined) write(response, log.lastId(), { kind: 'reload' });
  else missed.forEach(pass);
  response.on('close', log.follow(pass));
};

/** Server-sent events for one person. `Last-Event-ID`, or `after` at the first connection, says where to go on. */
export const mountEvents = (server: Server, log: EventLog): void => {
  server.get('/api/room/events', (request, response, next) => {
    stream(log, request, response);
    next();
  });
};
