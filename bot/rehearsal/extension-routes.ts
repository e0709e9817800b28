import { type Server } from 'restify';
import {
  ActionRequest,
  ChoiceRequest,
  DialogRequest,
  LinkRequest,
  SearchRequest,
} from '../../src/pages/rehearsal/extension-api.ts';
import { answer, posted } from './http.ts';
import { type Teams } from './teams.ts';

/** Dialogs and the message extension, as the page asks for them. */
export const mountExtension = (server: Server, teams: Teams): void => {
  server.post(
    '/api/room/search',
    posted(SearchRequest, async ({ as, place, query }) => answer(200, await teams.search(as, place, query))),
  );
  server.post(
    '/api/room/choose',
    posted(ChoiceRequest, async ({ as, place, choice }) => answer(200, await teams.choose(as, place, choice))),
  );
  server.post(
    '/api/room/unfurl',
    posted(LinkRequest, async ({ as, place, url }) => answer(200, await teams.unfurl(as, place, url))),
  );
  server.post(
    '/api/room/action',
    posted(ActionRequest, async ({ as, message, commandId }) =>
      answer(200, await teams.openAction(as, message, commandId)),
    ),
  );
  server.post(
    '/api/room/dialog',
    posted(DialogRequest, async ({ as, origin, data }) => answer(200, await teams.submitDialog(as, origin, data))),
  );
};
