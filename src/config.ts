import { z } from 'zod';

import { failed, ok, type Result } from './result.ts';

/** How the process was started: `start` with the rehearsal room, `playground` for Microsoft's Playground, `serve` for Teams. */
export type Mode = 'start' | 'playground' | 'serve';

/** What the bot needs to be called by Teams and to call it. */
export interface ChannelSettings {
  appId: string;
  appPassword: string;
  /** The tenant in which the app is registered. */
  appTenant: string;
  /** Tenants whose people are answered, in lower case. */
  tenants: readonly string[];
  /** Host patterns (`smba.trafficmanager.net`, `*.botframework.com`) or whole origins of loopback addresses. */
  serviceUrls: readonly string[];
  openIdMetadataUrl: string;
  tokenIssuer: string;
  loginUrl: string;
}

/** What the pages' API needs to know whom it speaks with. */
export interface TabSettings {
  appId: string;
  /** Tenants whose people are answered, in lower case. */
  tenants: readonly string[];
  /** Where the keys are that tokens are signed by; `{tid}` stands for the token's tenant. */
  keysUrl: string;
  /** Who issues tokens; `{tid}` stands for the token's tenant. */
  issuers: readonly string[];
}

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** The records are in this PostgreSQL instead of `dataDir`. Holds a password: never to be logged. */
  databaseUrl?: string;
  /** A folder whose rulebook is used instead of the built-in one. */
  policyDir?: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where people's browsers reach the bot, without a slash at the end. */
  publicUrl?: string;
  /** Absent like `channel`, and with it the pages' API. */
  tab?: TabSettings;
  /** Absent only where the bot is open to all, on loopback. */
  channel?: ChannelSettings;
}

/** The environment, or the part of it that was read. */
export type Environment = Readonly<Record<string, string | undefined>>;

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];

/** Where Teams calls from and is called at (teams.md 6). A loopback address counts only when it is named. */
const teamsServiceUrls = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
  '*.botframework.com',
];

const port = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((number) => number <= 65_535);
const guid = z.guid();
const guids = z
  .string()
  .transform((list) => list.split(/[\s,;]+/).filter((entry) => entry !== ''))
  .pipe(z.array(guid.transform((entry) => entry.toLowerCase())).min(1));
const list = z.string().transform((entries) => entries.split(/[\s,;]+/).filter((entry) => entry !== ''));
const isLoopbackUrl = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
const publicUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || isLoopbackUrl(url))
  .refine((url) => !/[?#@]/.test(url))
  .transform((url) => url.replace(/\/+$/, ''));
const secret = z.string().refine((text) => text === text.trim());

const General = z.object({
  PORT: port.default(3978),
  DATA_DIR: z.string().default('./data'),
  POLICY_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .refine((text) => URL.canParse(text))
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  PUBLIC_URL: publicUrl.optional(),
});

const Channel = z.object({
  MicrosoftAppType: z.literal('SingleTenant').default('SingleTenant'),
  MicrosoftAppId: guid,
  MicrosoftAppPassword: secret,
  MicrosoftAppTenantId: guid,
  AllowedTenants: guids,
  AllowedServiceUrls: list.default(teamsServiceUrls),
  ToBotFromChannelOpenIdMetadataUrl: z
    .url()
    .default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  ToBotFromChannelTokenIssuer: z.string().default('https://api.botframework.com'),
  ToChannelFromBotLoginUrl: z.url().optional(),
  TabTokenKeysUrl: z.url().default('https://login.microsoftonline.com/common/discovery/v2.0/keys'),
  TabTokenIssuers: list.default(['https://login.microsoftonline.com/{tid}/v2.0', 'https://sts.windows.net/{tid}/']),
});

const expected: Readonly<Record<keyof z.infer<typeof General> | keyof z.infer<typeof Channel>, string>> = {
  PORT: 'a port number from 0 to 65535',
  DATA_DIR: 'a folder',
  POLICY_DIR: 'a folder with a rulebook',
  DATABASE_URL: 'postgres://user:password@host:port/database, or to be unset for a database in DATA_DIR',
  LOG_LEVEL: 'debug, info, warn, error or silent',
  PUBLIC_URL: 'the https address at which browsers reach the bot',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: 'the app id of the bot registration, a GUID without braces',
  MicrosoftAppPassword: 'a client secret of the bot registration, without spaces around it',
  MicrosoftAppTenantId: 'the id of the tenant of the registration, a GUID without braces',
  AllowedTenants: 'one or more tenant ids, separated by commas',
  AllowedServiceUrls: 'host patterns, separated by commas',
  ToBotFromChannelOpenIdMetadataUrl: 'an absolute URL',
  ToBotFromChannelTokenIssuer: 'the issuer of the tokens sent to the bot',
  ToChannelFromBotLoginUrl: 'an absolute URL',
  TabTokenKeysUrl: 'an absolute URL; {tid} may stand for the tenant',
  TabTokenIssuers: 'the issuers of the tokens of Teams, separated by commas, with {tid} for the tenant',
};

/** Reads a group of settings; blank counts as missing. A problem names the setting and what is expected, never its value. */
const readGroup = <Group>(environment: Environment, group: z.ZodType<Group>): Result<Group, string[]> => {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const parsed = group.safeParse(present);
  if (parsed.success) return ok(parsed.data);
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return failed(
    Object.entries(expected)
      .filter(([name]) => wrong.has(name))
      .map(
        ([name, what]) => `${name} ${present[name] === undefined ? 'is missing' : 'cannot be used'}: expected ${what}.`,
      ),
  );
};

const readTeams = (environment: Environment): Result<{ channel: ChannelSettings; tab: TabSettings }, string[]> => {
  const read = readGroup(environment, Channel);
  if (!read.ok) return read;
  const settings = read.value;
  const shared = { appId: settings.MicrosoftAppId, tenants: settings.AllowedTenants };
  return ok({
    channel: {
      ...shared,
      appPassword: settings.MicrosoftAppPassword,
      appTenant: settings.MicrosoftAppTenantId,
      serviceUrls: settings.AllowedServiceUrls,
      openIdMetadataUrl: settings.ToBotFromChannelOpenIdMetadataUrl,
      tokenIssuer: settings.ToBotFromChannelTokenIssuer,
      loginUrl:
        settings.ToChannelFromBotLoginUrl ?? `https://login.microsoftonline.com/${settings.MicrosoftAppTenantId}`,
    },
    tab: { ...shared, keysUrl: settings.TabTokenKeysUrl, issuers: settings.TabTokenIssuers },
  });
};

/** True when somebody asked, by name, for a bot that checks no caller. */
export const isOpenToAll = (environment: Environment): boolean => environment['DEV_UNAUTHENTICATED'] === '1';

const openDoorProblems = (environment: Environment, mode: Mode, host: string): string[] => {
  if (isOpenToAll(environment) && mode === 'serve')
    return ['DEV_UNAUTHENTICATED cannot be used: expected to be unset in production.'];
  const mustBeLoopback = mode !== 'serve' && !loopbackHosts.includes(host);
  return mustBeLoopback ? ['HOST cannot be used: expected 127.0.0.1, because this mode is for this machine only.'] : [];
};

/** What a start needs to know before anything else can be opened. */
export type Place = Omit<Config, 'channel' | 'tab'>;

/** Where to listen and where to keep things, or one line for each setting that is wrong. */
export const readPlace = (environment: Environment, mode: Mode): Result<Place, string[]> => {
  const read = readGroup(environment, General);
  const host = environment['HOST'] ?? (mode === 'serve' ? '0.0.0.0' : '127.0.0.1');
  const problems = [...(read.ok ? [] : read.problem), ...openDoorProblems(environment, mode, host)];
  if (!read.ok || problems.length > 0) return failed(problems);
  const { PORT, DATA_DIR, DATABASE_URL, LOG_LEVEL, POLICY_DIR, PUBLIC_URL } = read.value;
  return ok({
    host,
    port: PORT,
    dataDir: DATA_DIR,
    logLevel: LOG_LEVEL,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(POLICY_DIR === undefined ? {} : { policyDir: POLICY_DIR }),
    ...(PUBLIC_URL === undefined ? {} : { publicUrl: PUBLIC_URL }),
  });
};

/**
 * All settings of a start, or one line for each that is missing or wrong. Without credentials there is no way in, but for
 * `playground`, which is open to all on loopback.
 */
export const readConfig = (environment: Environment, mode: Mode): Result<Config, string[]> => {
  const place = readPlace(environment, mode);
  if (mode === 'playground') return place;
  const teams = readTeams(environment);
  if (place.ok && teams.ok) return ok({ ...place.value, ...teams.value });
  return failed([...(place.ok ? [] : place.problem), ...(teams.ok ? [] : teams.problem)]);
};
