import { type Server } from 'restify';
import { TokenRequest } from '../../src/pages/rehearsal/room-api.ts';
import { answer, readJson, route } from './http.ts';
import { type Keys } from './keys.ts';
import { people } from './people.ts';

/** What `getAuthToken` is in Teams: a token for whoever looks at the page, here the person who is chosen in the room. */
export const mountTabToken = (server: Server, keys: Keys): void => {
  server.post(
    '/api/room/token',
    route(async (request) => {
      const asked = await readJson(request, TokenRequest);
      if (!asked.ok) return asked.problem;
      const { token, expiresAt } = await keys.tabToken(people[asked.value.as]);
      return answer(200, { token, expiresAt: expiresAt.toISOString() });
    }),
  );
};
