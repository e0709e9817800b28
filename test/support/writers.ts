import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { z } from 'zod';

const Acknowledged = z.object({ number: z.number(), version: z.number(), customer: z.string() });
export type Acknowledged = z.infer<typeof Acknowledged>;

const script = join(import.meta.dirname, 'writing-process.ts');

/** Runs a process that writes cases; kills it hard once it has acknowledged so many changes. */
export async function runWriter({
  folder,
  name,
  howMany,
  killAfter = Infinity,
}: {
  folder: string;
  name: string;
  howMany: number;
  killAfter?: number;
}): Promise<{ acknowledged: Acknowledged[]; code: number | null }> {
  const child = spawn(process.execPath, [script, folder, name, String(howMany)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (killAfter === 0) child.once('spawn', () => child.kill('SIGKILL'));
  const ended = once(child, 'close');
  const acknowledged: Acknowledged[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Acknowledged.parse(JSON.parse(line)));
    if (acknowledged.length === killAfter) child.kill('SIGKILL');
  }
  await ended;
  return { acknowledged, code: child.exitCode };
}
