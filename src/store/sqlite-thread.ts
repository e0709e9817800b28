import { once } from 'node:events';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';

import { startOwnThread } from '../own-thread.ts';
import { bundled } from './bundled.ts';
import { errorOf } from './sqlite-failures.ts';
import type { Answer, Reply, Request, Role } from './sqlite-messages.ts';
import { StoreUnavailable } from './store.ts';

/** The rows are those that the request asks for: only who asks knows them. */
type Ask = <Row>(request: Request) => Promise<Answer<Row>>;

/** A connection in its own thread. */
export interface SqliteThread {
  /** @throws {StoreUnavailable} when the thread ended, before or while it was asked. */
  ask: Ask;
  hasEnded(): boolean;
  /** After everything that was asked. May be called when the thread has ended. */
  close(): Promise<void>;
}

/** @throws {SqliteFailure} or StoreUnusable when the file does not serve. */
export async function startThread(opening: { file: string; role: Role }): Promise<SqliteThread> {
  const worker = startOwnThread(join(import.meta.dirname, 'sqlite-worker.ts'));
  const exit = once(worker, 'exit');
  const { ask, hasEnded } = askingThrough(worker);
  const close = async () => {
    if (!hasEnded()) await ask({ ask: 'close' });
    worker.ref();
    await exit;
  };
  try {
    await ask({ ask: 'open', ...opening });
    return { ask, hasEnded, close };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

interface Asker {
  resolve(answer: Answer<unknown>): void;
  reject(error: Error): void;
}

function askingThrough(worker: Worker): { ask: Ask; hasEnded: () => boolean } {
  const askers: Asker[] = [];
  let ended = false;
  worker.on('message', (replies: Reply[]) => {
    const answered = askers.splice(0, replies.length);
    // An open store alone keeps no process alive, an unanswered question does.
    if (askers.length === 0) worker.unref();
    for (const [place, reply] of replies.entries()) {
      if ('failure' in reply) answered[place]?.reject(errorOf(reply.failure));
      else answered[place]?.resolve(reply);
    }
  });
  const end = (cause?: unknown) => {
    ended = true;
    for (const asker of askers.splice(0)) asker.reject(new StoreUnavailable('away', { cause }));
  };
  worker.once('error', end);
  worker.once('exit', () => end());
  const send = (requests: readonly Request[]) => {
    if (!ended) worker.postMessage(requests);
  };
  const add = bundled(send, () => askers.length);
  return {
    hasEnded: () => ended,
    ask<Row>(request: Request) {
      if (ended) return Promise.reject(new StoreUnavailable('away'));
      return new Promise<Answer<Row>>((resolve, reject) => {
        askers.push({
          reject,
          resolve(answer: Answer<Row>) {
            resolve(answer);
          },
        });
        worker.ref();
        add(request);
      });
    },
  };
}
