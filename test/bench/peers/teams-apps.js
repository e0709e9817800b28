import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, ExpressAdapter } from '@microsoft/teams.apps';
import { ConsoleLogger } from '@microsoft/teams.common';

import { outboundToken, surroundings } from './surroundings.js';

/** The echo of the Teams SDK, its cloud pointed to the local one. */
const place = surroundings();
const logger = new ConsoleLogger('echo', { level: 'error' });
const app = new App({
  clientId: place.appId,
  tenantId: place.tenant,
  token: outboundToken(place),
  cloud: withOverrides(PUBLIC, { openIdMetadataUrl: `${place.cloud}/v1/.well-known/openidconfiguration` }),
  httpServerAdapter: new ExpressAdapter(undefined, { logger }),
  logger,
});
app.on('message', async ({ activity, send }) => {
  await send(`Echo: ${activity.text}`);
});
await app.start(place.port);
