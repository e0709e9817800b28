#!/usr/bin/env -S MALLOC_ARENA_MAX=1 node --max-semi-space-size=4 --max-old-space-size=160
// The command line, started by whatever Node is at hand: hands over to the project's own where that one is too old.
// The heap is kept small: a batch of a million lines needs no more than one line. What threads give back is used by others.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const here = fileURLToPath(new URL('.', import.meta.url));
const program = process.platform === 'win32' ? 'node.exe' : 'bin/node';
const platform = process.platform === 'win32' ? 'win' : process.platform;
const own = join(here, `../node_modules/node-${platform}-${process.arch}`, program);

if (major > 24 || (major === 24 && minor >= 15) || !existsSync(own)) {
  await import('./node-version.js');
  await import('./command-line/main.ts');
} else {
  const { status } = spawnSync(own, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
