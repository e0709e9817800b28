import { once } from 'node:events';
import type { Writable } from 'node:stream';

import { freeName, writeFile } from './new-file.ts';
import { tenantOf } from './known-tenant.ts';
import { withPersonalRecords } from './records.ts';
import { Misused, print, type Call, type ExitCode } from './tool.ts';

/** Everything that names a person, for them to read or to take along: one JSON object a line. */
export const exportPerson = async (call: Call): Promise<ExitCode> => {
  const { options, output } = call;
  const { agent, out } = options;
  const tenant = tenantOf(call);
  if (agent === undefined) throw new Misused('--agent is missing: expected the id of the person');
  if (out === undefined) throw new Misused('--out is missing: expected the name of the new file');
  const name = await freeName(out, `person-${options.asOf}.jsonl`);
  const rows = await writeFile(name, (file) => writeAll(call, file, { tenant, agent }));
  print(output, options.json ? JSON.stringify({ exported: 'person', rows, out: name }) : `${name}: ${rows} rows`);
  return 0;
};

const writeAll = async (
  call: Call,
  file: Writable,
  { tenant, agent }: { tenant: string; agent: string },
): Promise<number> => {
  let count = 0;
  await withPersonalRecords(call, async (people) => {
    for await (const record of people.exportAgent(tenant, agent)) {
      if (!file.write(`${JSON.stringify(record)}\n`)) await once(file, 'drain');
      count += 1;
      call.progress.say(() => `person: ${count} rows`);
    }
    return 0;
  });
  return count;
};
