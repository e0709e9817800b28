import { type Server } from 'restify';
import { z } from 'zod';
import {
  type Heard,
  OpenRequest,
  PersonKey,
  PlaceKey,
  PressRequest,
  type RoomState,
  SayRequest,
} from '../../src/pages/rehearsal/room-api.ts';
import { readInvokeAnswer, readSubmitAnswer } from './card-action.ts';
import { type EventLog } from './event-log.ts';
import { answer, queryOf, readJson, refusal, route } from './http.ts';
import { BOT } from './identities.ts';
import { TEAM } from './places.ts';
import { type Delivery, type Teams } from './teams.ts';
import { messageView, personView } from './views.ts';

const heard = ({ status }: Delivery): Heard => {
  if (status === 204) return { heard: 'silent', status };
  if (status < 300) return { heard: 'yes', status };
  return { heard: status >= 502 && status <= 504 ? 'unreachable' : 'refused', status };
};

const stateFor = (viewer: PersonKey, teams: Teams, log: EventLog): RoomState => ({
  bot: { name: BOT.name },
  team: TEAM.name,
  people: Object.values(teams.people).map(personView),
  places: Object.values(teams.places).map(({ key, title }) => ({ key, title })),
  messages: PlaceKey.options.flatMap((place) =>
    teams.messages(viewer, place).map((message) => messageView(place, message)),
  ),
  lastEvent: log.lastId(),
});

const Viewer = z.object({ as: PersonKey });

const mountReading = (server: Server, teams: Teams, log: EventLog): void => {
  server.get(
    '/api/room/state',
    route((request) => {
      const viewer = Viewer.safeParse(queryOf(request));
      if (!viewer.success) return refusal(400, 'BadSyntax', 'as: one of ana, ben, carla.');
      return answer(200, stateFor(viewer.data.as, teams, log));
    }),
  );
  server.post(
    '/api/room/open',
    route(async (request) => {
      const opened = await readJson(request, OpenRequest);
      if (!opened.ok) return opened.problem;
      const { status, body } = await teams.install(opened.value.as, opened.value.place);
      // That the bot was there already is as good as just added.
      return answer(200, heard({ status: status === 204 ? 200 : status, body }));
    }),
  );
};

/** What the room's own page asks of it. */
export const mountPageApi = (server: Server, { teams, log }: { teams: Teams; log: EventLog }): void => {
  mountReading(server, teams, log);
  server.post(
    '/api/room/say',
    route(async (request) => {
      const said = await readJson(request, SayRequest);
      if (!said.ok) return said.problem;
      const { as, place, text, ...options } = said.value;
      return answer(200, heard(await teams.say(as, place, text, options)));
    }),
  );
  server.post(
    '/api/room/press',
    route(async (request) => {
      const pressed = await readJson(request, PressRequest);
      if (!pressed.ok) return pressed.problem;
      const { as, message, action, inputs } = pressed.value;
      const delivery = await teams.press(as, message, action, inputs);
      const read = action.type === 'Action.Execute' ? readInvokeAnswer : readSubmitAnswer;
      return answer(200, read(delivery));
    }),
  );
};
