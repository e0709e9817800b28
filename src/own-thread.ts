import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const compiled = join(import.meta.dirname, 'compiled.js');

/**
 * A thread that runs this file, found as compiled before: a thread that strips types by itself takes three times as long to
 * start, and keeps sixteen megabytes for it. Neither the settings, with their secrets, nor the flags of this process concern it.
 */
export const startOwnThread = (file: string): Worker => new Worker(file, { execArgv: ['--import', compiled], env: {} });
