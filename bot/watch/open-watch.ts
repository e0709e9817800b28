import type { Config } from '../../src/config.ts';
import type { Log } from '../../src/log.ts';
import type { OnStatement } from '../../src/store/on-statement.ts';
import type { Store } from '../../src/store/store.ts';
import type { Connector } from '../delivery/connector.ts';
import type { Receive } from '../receive.ts';
import type { BalanceParts } from './balance-figures.ts';
import { openMetricsServer } from './metrics-server.ts';
import { both, type Watch } from './watch.ts';
import { watchedConnector, watchedSending } from './watched-connector.ts';
import { watchedLog } from './watched-log.ts';
import { watchedReceive } from './watched-receive.ts';
import { watchedStatements, watchedStore } from './watched-store.ts';

/** Puts somebody who looks on around each part of the bot; where nobody is wanted, the part is left as it is. */
export interface Watching {
  log: (log: Log) => Log;
  onStatement?: OnStatement;
  store: (store: Store) => Store;
  connector: (connector: Connector) => Connector;
  /** The same for the way that reminders take. */
  sending: (connector: Pick<Connector, 'send' | 'createChat'>) => Pick<Connector, 'send' | 'createChat'>;
  receive: (receive: Receive) => Receive;
  /** Once there are reminders: shows its figures. Answers where. */
  show: (parts: BalanceParts) => Promise<number | undefined>;
  close: () => Promise<void>;
}

const unwatched: Watching = {
  log: (log) => log,
  store: (store) => store,
  connector: (connector) => connector,
  sending: (connector) => connector,
  receive: (receive) => receive,
  show: () => Promise.resolve(undefined),
  close: () => Promise.resolve(),
};

const around = (watch: Watch): Omit<Watching, 'log' | 'show' | 'close'> => ({
  onStatement: watchedStatements(watch),
  store: (store) => watchedStore(store, watch),
  connector: (connector) => watchedConnector(connector, watch),
  sending: (connector) => watchedSending(connector, watch),
  receive: (receive) => watchedReceive(receive, watch),
});

/** Loads what the settings ask for, and nothing of it where they ask for nothing: a start has to be quick. */
export const openWatch = async (config: Config, version: string): Promise<Watching> => {
  const { metrics: wanted, tracesUrl } = config;
  const metrics = wanted === undefined ? undefined : (await import('./metrics.ts')).createMetrics();
  const tracing = tracesUrl === undefined ? undefined : (await import('./tracing.ts')).openTracing(tracesUrl, version);
  const [first, second] = [metrics?.watch, tracing?.watch].filter((watch) => watch !== undefined);
  if (first === undefined) return unwatched;
  const closers = [async () => tracing?.close()];
  return {
    ...around(second === undefined ? first : both(first, second)),
    log: (log) => (metrics === undefined ? log : watchedLog(log, metrics.onEvent)),
    show: async (parts) => {
      if (metrics === undefined) return undefined;
      metrics.countReminders(parts);
      const { port, close } = await openMetricsServer(config, metrics);
      closers.unshift(close);
      return port;
    },
    close: async () => {
      for (const close of closers) await close();
    },
  };
};
