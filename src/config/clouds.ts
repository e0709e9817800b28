import { z } from 'zod';

/** Microsoft's clouds. `gcc` is the public one with people of the US government in it; the other two stand by themselves. */
export const CloudName = z.enum(['public', 'gcc', 'gcc-high', 'dod']);
export type CloudName = z.infer<typeof CloudName>;

/** What differs from cloud to cloud (teams.md 6). */
export interface Cloud {
  openIdMetadataUrl: string;
  tokenIssuer: string;
  /** Where apps and people sign in, without a slash at the end. */
  authority: string;
  /** What the bot's own token is for. */
  scope: string;
  /** For whom a managed identity vouches, where it stands in for a secret. */
  exchange: string;
  serviceUrls: readonly string[];
}

const worldwide = {
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  tokenIssuer: 'https://api.botframework.com',
  authority: 'https://login.microsoftonline.com',
  scope: 'https://api.botframework.com/.default',
  exchange: 'api://AzureADTokenExchange',
  // Both, because a tenant may be reached at either for a while: Teams says which.
  serviceUrls: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', '*.botframework.com'],
};

const government = {
  openIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  tokenIssuer: 'https://api.botframework.us',
  authority: 'https://login.microsoftonline.us',
  scope: 'https://api.botframework.us/.default',
  exchange: 'api://AzureADTokenExchangeUSGov',
};

export const clouds: Readonly<Record<CloudName, Cloud>> = {
  public: worldwide,
  gcc: worldwide,
  'gcc-high': { ...government, serviceUrls: ['smba.infra.gov.teams.microsoft.us', '*.botframework.azure.us'] },
  dod: { ...government, serviceUrls: ['smba.infra.dod.teams.microsoft.us', '*.botframework.azure.us'] },
};
