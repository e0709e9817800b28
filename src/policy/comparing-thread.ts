import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';

import { startOwnThread } from '../own-thread.ts';
import type { Asked, Compared, Span } from './comparing-worker.ts';
import type { Difference } from './diff.ts';
import type { Rulebook } from './rulebook.ts';

/** A thread that compares the dates of one rulebook. It keeps no process alive by itself. */
export interface Comparing {
  ask: (span: Span) => Promise<readonly Difference[]>;
  /** After everything that was asked. */
  close: () => void;
}

interface Asker {
  resolve: (differences: readonly Difference[]) => void;
  reject: (cause: Error) => void;
}

const start = (rulebook: Rulebook, askers: Asker[]): Worker => {
  const worker = startOwnThread(join(import.meta.dirname, 'comparing-worker.ts'));
  worker.postMessage({ rulebook } satisfies Asked);
  worker.on('message', (answer: Compared) => {
    const asker = askers.shift();
    if (askers.length === 0) worker.unref();
    if ('failure' in answer) asker?.reject(new RangeError(answer.failure));
    else asker?.resolve(answer.differences);
  });
  const end = (cause: Error): void => {
    for (const asker of askers.splice(0)) asker.reject(cause);
  };
  worker.once('error', end);
  worker.once('exit', () => end(new Error('The thread that compares policies has ended.')));
  return worker;
};

/** The thread is started when it is asked for the first time, and again after it ended. */
export const startComparing = (rulebook: Rulebook): Comparing => {
  const askers: Asker[] = [];
  let worker: Worker | undefined;
  return {
    ask: (span) =>
      new Promise((resolve, reject) => {
        if (worker === undefined) {
          worker = start(rulebook, askers);
          worker.once('exit', () => (worker = undefined));
        }
        askers.push({ resolve, reject });
        worker.ref();
        worker.postMessage(span satisfies Asked);
      }),
    close: () => worker?.postMessage({ end: true } satisfies Asked),
  };
};
