import { type Server } from 'restify';
import { AppRequest, EditRequest, MessageRequest, ReactRequest } from '../../src/pages/rehearsal/room-api.ts';
import { answer, posted } from './http.ts';
import { heard } from './page-routes.ts';
import { type Teams } from './teams.ts';

/** What a person does with messages and with the app, by menu. */
export const mountMenus = (server: Server, teams: Teams): void => {
  server.post(
    '/api/room/edit',
    posted(EditRequest, async ({ as, message, text }) => answer(200, heard(await teams.edit(as, message, text)))),
  );
  server.post(
    '/api/room/remove',
    posted(MessageRequest, async ({ as, message }) => answer(200, heard(await teams.remove(as, message)))),
  );
  server.post(
    '/api/room/react',
    posted(ReactRequest, async ({ as, message, reaction }) =>
      answer(200, heard(await teams.react(as, message, reaction))),
    ),
  );
  server.post(
    '/api/room/refresh',
    posted(MessageRequest, async ({ as, message }) => answer(200, heard(await teams.refresh(as, message)))),
  );
  server.post(
    '/api/room/app',
    posted(AppRequest, async ({ as, place, change }) => answer(200, heard(await teams.changeApp(as, place, change)))),
  );
};
