import type { Log, LogFields } from '../../src/log.ts';

/** Hears of each event beside the log. */
export type OnEvent = (level: keyof Log, event: string, fields: LogFields) => void;

export const watchedLog = (log: Log, hear: OnEvent): Log => {
  const at =
    (level: keyof Log) =>
    (event: string, fields: LogFields = {}): void => {
      hear(level, event, fields);
      log[level](event, fields);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
};
