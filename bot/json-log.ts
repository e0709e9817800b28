import { pino, type DestinationStream, type Logger } from 'pino';

import type { Config } from '../src/config.ts';
import type { Log, LogFields } from '../src/log.ts';

const at =
  (logger: Logger, level: 'info' | 'warn' | 'error') =>
  (event: string, fields: LogFields = {}): void => {
    logger[level]({ ...fields, event });
  };

/** Writes one JSON line per event to standard error, or to the given stream. */
export const createJsonLog = (level: Config['logLevel'], destination?: DestinationStream): Log => {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' };
  const logger = pino(options, destination ?? pino.destination({ dest: 2, sync: true }));
  return { info: at(logger, 'info'), warn: at(logger, 'warn'), error: at(logger, 'error') };
};
