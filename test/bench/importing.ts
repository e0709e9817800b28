import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { z } from 'zod';

import { commandLineEnvironment, commandLineFlags } from '../support/command-line-flags.ts';
import type { Taken } from './case-calls.ts';
import type { Filled } from './engines.ts';

const header =
  'Month,SubscriptionId,CustomerName,CustomerTenantId,Product,AvailableSeats,SubscriptionStartDate,SubscriptionEndDate,TermDuration,IsAutoRenew,SubscriptionState,SalesChannel,PartnerAttributionType,BillingFrequency\n';

/** As Partner Center reports it; the ids come in no order. */
const rowOf = (number: number): string => {
  const scattered = ((number * 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
  const month = String((number % 12) + 1).padStart(2, '0');
  return `2026-10,${scattered}-2345-4789-abcd-ef0123456789,"Customer ${number % 50_000}, SL",${scattered}-6789-4789-abcd-ef0123456789,Microsoft 365 Business Premium,${number % 300},2026-${month}-15,2027-${month}-14,P1Y,${number % 2 === 0 ? 'Yes' : 'No'},Active,CSP,,Monthly\n`;
};

export const writeSubscriptions = async (file: string, rows: number): Promise<void> => {
  const output = createWriteStream(file);
  output.write(header);
  for (let from = 0; from < rows; from += 1000) {
    const piece = Array.from({ length: Math.min(1000, rows - from) }, (_, place) => rowOf(from + place)).join('');
    if (!output.write(piece)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'close');
};

const Came = z.object({
  said: z.string(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  megabytes: z.number(),
  longestDelay: z.number(),
  longestWait: z.number(),
  longestWork: z.number(),
});

const run = promisify(execFile);

/** In a process of its own, which is started as the command line is, from the file to the records. */
export const importTimes = async (place: Filled['place'], file: string, rows: number): Promise<Taken[]> => {
  const where = 'folder' in place ? [place.folder] : ['unused', place.databaseUrl];
  const { stdout } = await run(
    process.execPath,
    [
      ...commandLineFlags(),
      '--import',
      join(import.meta.dirname, '../../bot/node-version.js'),
      join(import.meta.dirname, 'import-once.ts'),
      file,
      ...where,
    ],
    { env: { ...process.env, ...commandLineEnvironment() } },
  );
  const came = Came.parse(JSON.parse(stdout));
  if (!came.said.includes(`"added":${rows},`)) throw new Error(`The import said: ${came.said}`);
  return [
    {
      what: `import ${rows.toLocaleString('en')} subscriptions`,
      value: came.seconds,
      unit: 's',
      target: (300 * rows) / 1e6,
    },
    { what: '  work of its process', value: came.cpuSeconds, unit: 's' },
    { what: '  its most memory', value: came.megabytes, unit: 'MB', target: 250 },
    { what: '  longest delay of its event loop', value: came.longestDelay, unit: 'ms', target: 50 },
    { what: '  longest wait of a 5 ms tick', value: came.longestWait, unit: 'ms', target: 50 },
    { what: '  most work between two ticks', value: came.longestWork, unit: 'ms', target: 50 },
  ];
};
