import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { speakers, type Speakers } from './activities.ts';
import type { Cloud } from './cloud.ts';
import type { Ready } from './load.ts';
import { startServer, type ServerProcess } from './server-process.ts';

/** What is compared, in the order of the table's columns. */
export const contenders = ['floor', 'stock', 'agents', 'teams.apps', 'our echo', 'our turn'] as const;
export type Contender = (typeof contenders)[number];

/** A contender that runs, and what it is sent. */
export interface Running extends ServerProcess {
  next: () => Ready;
  speakers: Speakers;
}

const here = import.meta.dirname;
const peers = join(here, '../peers');
const bot = join(here, '../../../bot/serve.js');

const scripts: Record<Contender, [script: string, ...args: string[]]> = {
  floor: [join(here, 'floor.ts')],
  stock: [join(peers, 'stock.js')],
  agents: [join(peers, 'agents.js')],
  'teams.apps': [join(peers, 'teams-apps.js')],
  'our echo': [join(here, 'our-echo.ts')],
  'our turn': [bot],
};

/** The peers are no part of the product: they are installed when somebody wants to be compared with them. */
export const installPeers = (): void => {
  if (existsSync(join(peers, 'node_modules', '.package-lock.json'))) return;
  process.stdout.write('  installing the peers, once\n');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'ignore' });
};

/** As for production. */
export const buildBot = (): void => {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: join(here, '../../..'), stdio: 'inherit' });
};

/** What each of them is told, in the names that it reads. */
export const settingsOf = ({ origin, appId, tenant, tenants }: Cloud, folder: string): Record<string, string> => ({
  CLOUD: origin,
  APP_ID: appId,
  TENANT: tenant,
  HOST: '127.0.0.1',
  DATA_DIR: folder,
  LOG_LEVEL: 'error',
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'secret-of-the-bench',
  MicrosoftAppTenantId: tenant,
  AllowedTenants: [tenant, ...tenants].join(),
  AllowedServiceUrls: origin,
  ToBotFromChannelOpenIdMetadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
  ToChannelFromBotLoginUrl: `${origin}/login`,
  TabTokenKeysUrl: `${origin}/v1/.well-known/keys`,
});

/** As many tokens as a Connector of several machines has in use at the same time. */
const tokensInUse = 32;

export const startContender = async (
  name: Contender,
  cloud: Cloud,
  folder: string,
  more: Record<string, string> = {},
): Promise<Running> => {
  const [script, ...args] = scripts[name];
  const server = await startServer(script, { args, settings: { ...settingsOf(cloud, folder), ...more } });
  const token = name === 'agents' ? cloud.tenantToken : cloud.connectorToken;
  const speaking = speakers(cloud, Array.from({ length: tokensInUse }, token));
  return { ...server, speakers: speaking, next: name === 'our turn' ? speaking.waterfall : speaking.echo };
};
