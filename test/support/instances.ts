import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { z } from 'zod';

import type { Place } from '../faults/kept.ts';
import type { InstanceOptions } from './reminding-process.ts';

const script = join(import.meta.dirname, 'reminding-process.ts');
/** What the bot is started with. */
const before = join(import.meta.dirname, '../../bot/node-version.js');

/** Milliseconds of processor, and bytes. */
const Health = z.object({ cpu: z.number(), heapUsed: z.number(), rss: z.number() });

/** A process that sends what is due. */
export interface Instance {
  started: Promise<unknown>;
  health: () => Promise<z.infer<typeof Health>>;
  freeze: () => void;
  wake: () => void;
  /** At once and hard. */
  kill: () => Promise<void>;
}

export const startInstance = (place: Place, options: InstanceOptions): Instance => {
  const where = 'folder' in place ? place.folder : place.databaseUrl;
  const child = spawn(process.execPath, ['--import', before, script, where, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  // Whoever is killed hears nothing any more.
  child.stdin.on('error', () => undefined);
  return {
    started: Promise.race([once(lines, 'line'), ended]),
    health: async () => {
      const said = once(lines, 'line');
      child.stdin.write('?\n');
      const [line] = z.tuple([z.string()]).parse(await said);
      return Health.parse(JSON.parse(line));
    },
    freeze: () => child.kill('SIGSTOP'),
    wake: () => child.kill('SIGCONT'),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
