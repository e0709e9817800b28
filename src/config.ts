import { z } from 'zod';

import { readGroup, type Environment } from './config/read-group.ts';
import { port, publicUrl, word } from './config/setting-types.ts';
import { readTeams, type ChannelSettings, type TabSettings } from './config/teams-settings.ts';
import { failed, ok, type Result } from './result.ts';

export type { Environment } from './config/read-group.ts';
export type { ChannelSettings, TabSettings } from './config/teams-settings.ts';

/** How the process was started: `start` with the rehearsal room, `playground` for Microsoft's Playground, `serve` for Teams. */
export type Mode = 'start' | 'playground' | 'serve';

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
  /** Where the figures are shown; without a token to this machine only. Holds a secret: never to be logged. */
  metrics?: { port: number; token?: string };
  /** Where the collector of traces is, without a slash at the end. */
  tracesUrl?: string;
  /** Absent like `channel`, and with it the pages' API. */
  tab?: TabSettings;
  /** Absent only where the bot is open to all, on loopback. */
  channel?: ChannelSettings;
}

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];

const General = z
  .object({
    PORT: port.default(3978),
    DATA_DIR: word.default('./data'),
    POLICY_DIR: word.optional(),
    DATABASE_URL: word
      .regex(/^postgres(ql)?:\/\/\S/)
      .refine((text) => URL.canParse(text))
      .optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    PUBLIC_URL: publicUrl.optional(),
    METRICS_PORT: port.optional(),
    METRICS_TOKEN: z
      .string()
      .regex(/^\S{16,}$/)
      .optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  })
  .refine(({ PORT, METRICS_PORT }) => METRICS_PORT !== PORT || PORT === 0, { path: ['METRICS_PORT'] })
  .refine(({ METRICS_PORT, METRICS_TOKEN }) => METRICS_PORT !== undefined || METRICS_TOKEN === undefined, {
    path: ['METRICS_TOKEN'],
  });

const expected: Readonly<Record<string, string>> = {
  PORT: 'a port number from 0 to 65535',
  DATA_DIR: 'a folder',
  POLICY_DIR: 'a folder with a rulebook',
  DATABASE_URL: 'postgres://user:password@host:port/database, or to be unset for a database in DATA_DIR',
  LOG_LEVEL: 'debug, info, warn, error or silent',
  PUBLIC_URL: 'the https address at which browsers reach the bot',
  METRICS_PORT: 'a port number from 0 to 65535, another one than PORT',
  METRICS_TOKEN: '16 characters or more, without spaces, and METRICS_PORT beside it',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'the http or https address of a collector',
};

/** True when somebody asked, by name, for a bot that checks no caller. */
export const isOpenToAll = (environment: Environment): boolean => environment['DEV_UNAUTHENTICATED'] === '1';

const openDoorProblems = (environment: Environment, mode: Mode, host: string): string[] => {
  if (isOpenToAll(environment) && mode === 'serve')
    return ['DEV_UNAUTHENTICATED cannot be used: expected to be unset in production.'];
  const mustBeLoopback = mode !== 'serve' && !loopbackHosts.includes(host);
  return mustBeLoopback ? ['HOST cannot be used: expected 127.0.0.1, because this mode is for this machine only.'] : [];
};

/** What is told to whoever watches over the bot. */
const seenFromOutside = (settings: z.infer<typeof General>): Pick<Config, 'metrics' | 'tracesUrl'> => {
  const { METRICS_PORT: own, METRICS_TOKEN: token, OTEL_EXPORTER_OTLP_ENDPOINT: collector } = settings;
  return {
    ...(own === undefined ? {} : { metrics: { port: own, ...(token === undefined ? {} : { token }) } }),
    ...(collector === undefined ? {} : { tracesUrl: collector.replace(/\/+$/, '') }),
  };
};

/** What a start needs to know before anything else can be opened. */
export type Place = Omit<Config, 'channel' | 'tab'>;

/** Where to listen and where to keep things, or one line for each setting that is wrong. */
export const readPlace = (environment: Environment, mode: Mode): Result<Place, string[]> => {
  const read = readGroup(environment, General, expected);
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
    ...seenFromOutside(read.value),
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
