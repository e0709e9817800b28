import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { z } from 'zod';

const Acknowledged = z.object({ number: z.number(), version: z.number(), customer: z.string() });
export type Acknowledged = z.infer<typeof Acknowledged>;

const script = join(import.meta.dirname, 'writing-process.ts');

/** Runs a process that writes cases; kills it hard once it has acknowledged so many changes, some milliseconds later. */
export async function runWriter({
  place,
  name,
  howMany,
  killAfter = Infinity,
  delay = 0,
}: {
  /** A folder or the address of a database. */
  place: string;
  name: string;
  howMany: number;
  killAfter?: number;
  delay?: number;
}): Promise<{ acknowledged: Acknowledged[]; code: number | null }> {
  const child = spawn(process.execPath, [script, place, name, String(howMany)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => setTimeout(() => child.kill('SIGKILL'), delay);
  if (killAfter === 0) child.once('spawn', kill);
  const ended = once(child, 'close');
  const acknowledged: Acknowledged[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Acknowledged.parse(JSON.parse(line)));
    if (acknowledged.length === killAfter) kill();
  }
  await ended;
  return { acknowledged, code: child.exitCode };
}
