import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium } from './chromium.ts';

/** What the tests need beyond npm: installed where that is allowed, otherwise named, and the run stops. */
const root = join(import.meta.dirname, '../..');

const run = (command: string, ...parameters: string[]): void => {
  execFileSync(command, parameters, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const provideChromium = (): void => {
  if (findChromium() !== undefined) return;
  if (!mayInstall()) {
    process.stderr.write(
      'The browser tests need Chromium. Install it (Debian: "apt-get install chromium" as root), or name it in CHROMIUM_PATH.\n',
    );
    process.exit(1);
  }
  process.stdout.write('Installing Chromium for the browser tests …\n');
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
};

provideChromium();
run(process.execPath, join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn');
