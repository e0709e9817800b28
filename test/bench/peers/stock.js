import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

import { outboundToken, surroundings } from './surroundings.js';

/**
 * The echo of Microsoft's samples on the SDK's own adapter and web server. All its settings point to the local cloud; only
 * its MSAL does not: that wants https, so that the credentials fetch their token themselves and the SDK keeps it.
 */
const place = surroundings();
const token = outboundToken(place);

class LocalCredentials extends AppCredentials {
  async refreshToken() {
    return { accessToken: await token(), expiresOn: new Date(Date.now() + 3_600_000) };
  }
}

class LocalCredentialsFactory extends ServiceClientCredentialsFactory {
  isValidAppId(appId) {
    return Promise.resolve(appId === place.appId);
  }

  isAuthenticationDisabled() {
    return Promise.resolve(false);
  }

  createCredentials(appId, audience) {
    return Promise.resolve(new LocalCredentials(appId, undefined, audience));
  }
}

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: place.appId,
      MicrosoftAppPassword: 'not-used',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: place.tenant,
      ToChannelFromBotLoginUrl: `${place.cloud}/login`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: `${place.cloud}/v1/.well-known/openidconfiguration`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${place.cloud}/v1/.well-known/openidconfiguration`,
      OAuthUrl: `${place.cloud}/token`,
      CallerId: 'urn:botframework:azure',
      ValidateAuthority: 'false',
    },
    new LocalCredentialsFactory(),
  ),
);

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (turn) => {
    if (turn.activity.type === 'message') await turn.sendActivity(`Echo: ${turn.activity.text}`);
  });
});
server.listen(place.port, '127.0.0.1');
