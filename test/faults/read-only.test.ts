import { lockDatabase, lockFiles } from './read-only.ts';

it.each([
  ['SQLite', lockFiles],
  ['PostgreSQL', lockDatabase],
])(
  'records on %s that cannot be written refuse what is new, are read, and serve again by themselves',
  async (_, tried) => {
    const { failures, skipped } = await tried(3);
    if (skipped !== undefined) process.stderr.write(`Not tried: ${skipped}.\n`);
    expect(failures).toEqual([]);
  },
);
