import { readPlace } from '../../src/config.ts';
import type { MoveProblem } from '../../src/store/move/problem.ts';
import { StoreUnusable } from '../../src/store/store.ts';
import { orSayWhy, placeOf } from './records.ts';
import { Misused, noWords, print, type Call, type ExitCode, type Tool } from './tool.ts';

const sourceOf = (call: Call): string => {
  const { from } = call.options;
  if (from !== undefined) return from;
  const { DATA_DIR } = call.environment;
  const place = placeOf({ ...call, environment: { DATA_DIR } });
  if ('databaseUrl' in place) throw new Misused('--from is missing: expected the folder of the SQLite records');
  return place.folder;
};

const targetOf = ({ options: { to } }: Call): string => {
  const expected = 'expected postgresql://user:password@host:port/database';
  if (to === undefined) throw new Misused(`--to is missing: ${expected}`);
  // Never with the address, which holds a password.
  if (!readPlace({ DATABASE_URL: to }, 'serve').ok) throw new Misused(`--to cannot be used: ${expected}`);
  return to;
};

const inWords = (problem: MoveProblem): string => {
  switch (problem.kind) {
    case 'source-missing':
      return `${problem.file}: is not there; expected --from, or DATA_DIR, to be the bot's data folder`;
    case 'source-in-use':
      return `${problem.file}: is in use; expected the bot to be stopped, so that nothing it saves is left behind`;
    case 'source-unreadable':
      return `${problem.file}: cannot be read; expected the records of Channel Guide`;
    case 'source-of-other-version':
      return `${problem.file}: its tables are of another version (${problem.last ?? 'none'}); expected this version of the bot to have been started on it once`;
    case 'target-not-empty':
      return `--to: the table ${problem.table} is not empty; expected a database without records`;
    case 'not-keepable':
      return `${problem.table}: a text in it has a zero character, which PostgreSQL does not keep; expected it to be removed`;
    case 'differs':
      return `${problem.table}: ${problem.target.rows} rows arrived of ${problem.source.rows}, and their checksums differ; expected them to be alike`;
  }
};

const run = async (call: Call): Promise<ExitCode> => {
  noWords(call);
  const { output, options, progress } = call;
  const from = sourceOf(call);
  const to = targetOf(call);
  const { moveRecords } = await import('../../src/store/move/move-records.ts');
  const moving = moveRecords({
    from,
    to,
    onProgress: ({ step, table, rows }) => progress.say(() => `move: ${step} ${table}, ${rows} rows`),
  });
  const moved = await moving.catch((problem: unknown) => {
    // The store knows its address by the name of the setting.
    if (!(problem instanceof StoreUnusable)) throw problem;
    throw new StoreUnusable(problem.message.replace('DATABASE_URL', '--to'));
  });
  if (!moved.ok) {
    print(process.stderr, inWords(moved.problem), 'Nothing was moved; the target is as it was.');
    return 2;
  }
  if (options.json) print(output, JSON.stringify({ from, tables: moved.value }));
  else {
    print(output, ...moved.value.map(({ table, rows, checksum }) => `${table}: ${rows} rows, checksum ${checksum}`));
    print(
      output,
      'Moved: both sides are alike. Set DATABASE_URL, and keep the SQLite file until the bot has run on it.',
    );
  }
  return 0;
};

export const moveTool: Tool = {
  usage: 'move --to postgresql://user:password@host:port/database [--from FOLDER] [--json]',
  summary: 'all records from SQLite to an empty PostgreSQL, compared on both sides; the bot must be stopped',
  run: (call) => orSayWhy(() => run(call)),
};
