import { nowUnavailable } from './sqlite-failures.ts';
import type { SqliteThread } from './sqlite-thread.ts';
import { StoreUnavailable } from './store.ts';

interface Written {
  thread: SqliteThread;
  kept: () => void;
  lost: (why: unknown) => void;
}

/** With more of them, the first would wait too long for the last. */
const mostTogether = 32;

/**
 * Changes follow each other on one connection, and those that come while another is under way are committed together
 * with it: the disk is waited for once. Each is fulfilled only when all of them are on the disk.
 */
export class SharedCommits {
  #isTaken = false;
  readonly #waiting: (() => void)[] = [];
  #written: Written[] = [];

  /** Fulfilled when nobody else is changing anything. */
  take(): Promise<void> {
    if (this.#isTaken) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
    return Promise.resolve();
  }

  /** Fulfilled when what was written on this thread is on the disk; to be asked before it is released. */
  written(thread: SqliteThread): Promise<void> {
    return new Promise((kept, lost) => {
      this.#written.push({ thread, kept, lost });
    });
  }

  /** Lets the next one change; where nobody waits, or enough have written, that is committed first. */
  release(thread?: SqliteThread): void {
    const next = this.#waiting.shift();
    if (next === undefined || this.#written.length >= mostTogether) this.commit(thread);
    if (next === undefined) this.#isTaken = false;
    else next();
  }

  /** Commits what was written so far. A thread answers in order: what is asked of it afterwards is another change. */
  commit(thread?: SqliteThread): void {
    const written = this.#written;
    if (written.length === 0) return;
    this.#written = [];
    // With a thread that ended, its transaction is gone.
    for (const { lost } of written.filter((one) => one.thread !== thread)) lost(new StoreUnavailable('away'));
    const here = written.filter((one) => one.thread === thread);
    if (here.length === 0) return;
    thread?.ask({ ask: 'commit' }).then(
      () => {
        for (const { kept } of here) kept();
      },
      (why: unknown) => {
        for (const { lost } of here) lost(nowUnavailable(why));
      },
    );
  }
}
