import { writeSync } from 'node:fs';

import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';

/**
 * Opens cases and records their outcomes, and writes a line after each promise that was kept:
 * `node writing-process.ts <folder> <name> <how many cases>`.
 */
const [folder = '', name = '', howMany = '0'] = process.argv.slice(2);
const store = await openStore({ folder });
const cases = createCases({ store, clock: { now: () => new Date() } });
const actor = { tenant: 'tenant-1', agent: name, name };
const acknowledge = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

for (let count = 1; count <= Number(howMany); count += 1) {
  const customer = `${name} ${count}`;
  const opened = await cases.open(
    actor,
    { customer, facts: { channel: 'ea' }, asOf: '2026-11-22', policyVersion: '2026-11-01', outcome: 'move' },
    `open ${customer}`,
  );
  acknowledge({ number: opened.number, version: opened.version, customer });
  const recorded = await cases.recordOutcome(actor, {
    case: opened.number,
    version: opened.version,
    outcome: { status: 'done' },
    cause: `record ${customer}`,
  });
  if (!recorded.ok) throw new Error(recorded.problem.kind);
  acknowledge({ number: opened.number, version: recorded.value.version, customer });
}
await store.close();
