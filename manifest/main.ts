import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { assemble, zipped } from './assemble.ts';
import { problemsIn } from './check-package.ts';
import { readPackageSettings } from './settings.ts';

const Project = z.object({ name: z.string(), version: z.string() });

const refuse = (...lines: string[]): void => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
};

/** The file gets its name when it is whole. */
const write = (file: string, bytes: Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.unfinished`, bytes);
  renameSync(`${file}.unfinished`, file);
};

const pack = async (out: string): Promise<void> => {
  const project = Project.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')));
  const settings = readPackageSettings(process.env, project.version);
  if (!settings.ok) {
    refuse(...settings.problem);
    return;
  }
  const app = assemble(settings.value);
  const problems = await problemsIn(app, settings.value);
  if (problems.length > 0) {
    refuse(...problems);
    return;
  }
  const file = out.endsWith('.zip') ? out : join(out, `${project.name}-${project.version}.zip`);
  write(file, zipped(app));
  process.stdout.write(
    [
      `${file}: upload it in the Teams admin center, under Teams apps, Manage apps, Upload new app.`,
      'Then add the app to a chat or a team: README.md, "Into a tenant".',
      '',
    ].join('\n'),
  );
};

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'build' } } });
  await pack(values.out);
} catch (problem) {
  refuse(problem instanceof Error ? problem.message : 'The package could not be made.');
}
