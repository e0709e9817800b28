import type { Clock } from '../../../src/clock.ts';
import type { ChannelSettings } from '../../../src/config.ts';
import { clientAssertion } from './client-assertion.ts';
import { managedIdentity } from './managed-identity.ts';
import { askForToken, type TokenRequest } from './token-request.ts';

export interface SignInParts {
  settings: ChannelSettings;
  clock: Clock;
  /** Where a virtual machine asks for its identity's token. */
  machine?: string;
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

const resourceOf = (scope: string): string => scope.replace(/\/\.default$/, '');

/** The bot's own token, by whatever proves who it is. @throws an Error of one line when a certificate does not serve. */
export const signIn = ({ settings, clock, machine }: SignInParts): TokenRequest => {
  const { appId, credential, scope, exchange, identityEndpoint: endpoint } = settings;
  const url = `${settings.loginUrl}/oauth2/v2.0/token`;
  const ask = (proof: Record<string, string>) =>
    askForToken(url, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, scope, ...proof }),
    });
  const identity = (clientId: string, resource: string) =>
    managedIdentity({ clientId, resource, endpoint, clock, ...(machine === undefined ? {} : { machine }) });
  const vouchedBy = async (assertion: Promise<string>) =>
    ask({ client_assertion_type: assertionType, client_assertion: await assertion });

  switch (credential.kind) {
    case 'secret':
      return () => ask({ client_secret: credential.secret });
    case 'certificate': {
      const assert = clientAssertion({ file: credential.file, appId, audience: url, clock });
      return () => vouchedBy(assert());
    }
    case 'managed-identity':
      return identity(appId, resourceOf(scope));
    case 'federated': {
      const voucher = identity(credential.identity, exchange);
      return () => vouchedBy(voucher().then(({ token }) => token));
    }
  }
};
