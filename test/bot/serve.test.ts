import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { freshFolder } from '../support/fresh-folder.ts';

const project = resolve(import.meta.dirname, '../..');
const { folder, remove } = freshFolder();
afterAll(remove);

const write = (file: string, text: string, time: number): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  utimesSync(join(folder, file), time, time);
};

const serve = (): string => execFileSync(process.execPath, [join(folder, 'bot/serve.js')], { encoding: 'utf8' });

// A project as small as can be, which says what was started.
beforeAll(() => {
  write('package.json', '{"type":"module"}', 1000);
  write('bot/main.ts', 'process.stdout.write(`sources ${process.argv[2]}`);', 1000);
  write('src/cases/case.ts', '', 1000);
  for (const folderOfSources of ['cards', 'dialogs']) mkdirSync(join(folder, folderOfSources));
  for (const file of ['bot/serve.js', 'bot/node-version.js', 'src/compiled.js']) {
    copyFileSync(join(project, file), join(folder, file));
    utimesSync(join(folder, file), 1000, 1000);
  }
});

it('starts the sources where nothing was built', () => {
  expect(serve()).toBe('sources serve');
});

it('starts what was built', () => {
  write('dist/bot/main.js', 'process.stdout.write(`built ${process.argv[2]}`);', 2000);
  expect(serve()).toBe('built serve');
});

it.each(['src/cases/case.ts', 'package.json'])('never starts what is older than %s', (changed) => {
  utimesSync(join(folder, changed), 3000, 3000);
  expect(serve()).toBe('sources serve');
  utimesSync(join(folder, changed), 1000, 1000);
  expect(serve()).toBe('built serve');
});
