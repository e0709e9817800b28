import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { Place } from '../faults/kept.ts';
import { freshFolder } from './fresh-folder.ts';

const script = join(import.meta.dirname, '../../bot/serve.js');

/** A bot in a process of its own, as `npm run serve` starts it. */
export interface ServedBot {
  url: string;
  /** What it wrote into its log. */
  logged: () => string;
  /** Asks it to stop, as a supervisor does; its exit code, and how long it took (milliseconds). */
  stop: () => Promise<{ code: number | null; took: number }>;
  kill: () => Promise<void>;
}

/** Until it says that it can serve: the others have to know of it first. */
const untilReady = async (url: string): Promise<void> => {
  const isReady = async () => (await fetch(new URL('/health/ready', url))).ok;
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 50));
};

/** @throws what it said when it did not start. */
export const serveBot = async (settings: Record<string, string>, place: Place): Promise<ServedBot> => {
  const own = freshFolder();
  const where =
    'folder' in place ? { DATA_DIR: place.folder } : { DATA_DIR: own.folder, DATABASE_URL: place.databaseUrl };
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...settings, ...where },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => lines.push(text));
  const ended = once(child, 'exit').then(([code]) => {
    own.remove();
    return typeof code === 'number' ? code : null;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /:(\d+)\.$/.exec(line)?.[1];
    if (port === undefined) continue;
    const url = `http://127.0.0.1:${port}`;
    await untilReady(url);
    return {
      url,
      logged: () => lines.join(''),
      stop: async () => {
        const start = performance.now();
        child.kill('SIGTERM');
        return { code: await ended, took: performance.now() - start };
      },
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  throw new Error(`The bot did not start:\n${lines.join('')}`);
};
