import { CloudAdapter, ConnectionManager, authorizeJWT } from '@microsoft/agents-hosting';
import express from 'express';

import { outboundToken, surroundings } from './surroundings.js';

/**
 * The echo of the Microsoft 365 Agents SDK. The address of the Bot Connector's keys is fixed in it, so that it is sent
 * tokens of the tenant instead, whose keys it looks for at `authorityEndpoint`: the same RS256, the same checks. Its way out
 * is given a token that was fetched once.
 */
const place = surroundings();
const token = outboundToken(place);
const settings = {
  clientId: place.appId,
  clientSecret: 'not-used',
  tenantId: place.tenant,
  authorityEndpoint: `${place.cloud}/${place.tenant}`,
  issuers: [`https://sts.windows.net/${place.tenant}/`],
};
const connections = new Map([['serviceConnection', settings]]);
const connectionsMap = [{ serviceUrl: '*', connection: 'serviceConnection' }];
const configuration = { ...settings, connections, connectionsMap };

const adapter = new CloudAdapter(configuration);
adapter.connectionManager = new ConnectionManager(
  (connectionSettings) => ({ connectionSettings, getAccessToken: token }),
  connections,
  connectionsMap,
);

const app = express();
app.use(express.json());
app.post('/api/messages', authorizeJWT(configuration), async (request, response) => {
  await adapter.process(request, response, async (turn) => {
    if (turn.activity.type === 'message') await turn.sendActivity(`Echo: ${turn.activity.text}`);
  });
});
app.listen(place.port, '127.0.0.1');
