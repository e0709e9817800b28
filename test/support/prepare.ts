import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium } from './chromium.ts';
import { findPostgres } from './postgres.ts';

/** What the tests need beyond npm: installed where that is allowed, otherwise named, and the run stops. */
const root = join(import.meta.dirname, '../..');

const run = (command: string, ...parameters: string[]): void => {
  execFileSync(command, parameters, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

interface Need {
  what: string;
  present: boolean;
  packages: string[];
  setting: string;
}

const provide = ({ what, present, packages, setting }: Need): void => {
  if (present) return;
  if (!mayInstall()) {
    process.stderr.write(
      `The tests need ${what}. Install it (Debian: "apt-get install ${packages.join(' ')}" as root), or name it in ${setting}.\n`,
    );
    process.exit(1);
  }
  process.stdout.write(`Installing ${what} for the tests …\n`);
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
};

provide({
  what: 'Chromium',
  present: findChromium() !== undefined,
  packages: ['chromium', 'fonts-liberation'],
  setting: 'CHROMIUM_PATH',
});
provide({
  what: 'PostgreSQL',
  present: findPostgres() !== undefined,
  packages: ['postgresql'],
  setting: 'POSTGRES_BIN',
});
run('npm', 'run', 'build', '--silent');
