import { z } from 'zod';

import { tenantOf } from './known-tenant.ts';
import { orSayWhy, withPersonalRecords } from './records.ts';
import { Misused, noWords, print, type Call, type ExitCode, type Tool } from './tool.ts';

const beforeOf = ({ options: { before } }: Call): Date => {
  const date = z.iso.date().safeParse(before);
  if (before === undefined) throw new Misused('--before is missing: expected a date as YYYY-MM-DD');
  if (!date.success) throw new Misused(`--before ${before}: expected a date as YYYY-MM-DD`);
  return new Date(`${date.data}T00:00:00Z`);
};

const run = (call: Call): Promise<ExitCode> => {
  noWords(call);
  const tenant = tenantOf(call);
  const before = beforeOf(call);
  return withPersonalRecords(call, async (people) => {
    const purged = await people.purge(tenant, before);
    const { talks, activities, imports } = purged;
    const done = `Deleted: ${talks} talks, ${activities} marks of activities, ${imports} marks of imports.`;
    print(call.output, call.options.json ? JSON.stringify(purged) : done);
    return 0;
  });
};

export const purgeTool: Tool = {
  usage: 'purge --tenant ID --before YYYY-MM-DD [--json]',
  summary: 'deletes talks and marks of processed activities that are older; cases and their history stay',
  run: (call) => orSayWhy(() => run(call)),
};
