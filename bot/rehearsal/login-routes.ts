import { timingSafeEqual } from 'node:crypto';
import { type Server } from 'restify';
import { answer, readBody, route } from './http.ts';
import { APP_ID, CHANNEL_AUDIENCE, CHANNEL_ISSUER, TENANT_ID } from './identities.ts';
import { type Keys } from './keys.ts';

const same = (given: string | null, expected: string): boolean => {
  const [left, right] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const asksForBotToken = (form: URLSearchParams): boolean =>
  form.get('grant_type') === 'client_credentials' && form.get('scope') === `${CHANNEL_AUDIENCE}/.default`;

const metadata = (origin: string) => ({
  issuer: CHANNEL_ISSUER,
  jwks_uri: `${origin}/bf/keys`,
  authorization_endpoint: `${origin}/bf/authorize`,
  token_endpoint: `${origin}/${TENANT_ID}/oauth2/v2.0/token`,
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
});

/** Microsoft's two doors: the metadata that says who signs activities, and the token a bot gets for its secret. */
export const mountLogin = (
  server: Server,
  { keys, origin, secret }: { keys: Keys; origin: string; secret: string },
): void => {
  server.get(
    '/bf/openid',
    route(() => answer(200, metadata(origin))),
  );
  server.get(
    '/bf/keys',
    route(async () => answer(200, await keys.jwks())),
  );
  server.post(
    `/${TENANT_ID}/oauth2/v2.0/token`,
    route(async (request) => {
      const body = await readBody(request);
      const form = new URLSearchParams(body.ok ? body.value : '');
      if (!asksForBotToken(form)) return answer(400, { error: 'invalid_request' });
      const known = same(form.get('client_id'), APP_ID) && same(form.get('client_secret'), secret);
      if (!known) return answer(401, { error: 'invalid_client' });
      return answer(200, { token_type: 'Bearer', expires_in: 3600, access_token: await keys.botToken() });
    }),
  );
};
