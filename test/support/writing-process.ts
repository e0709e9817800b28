import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';

/**
 * Opens cases and records their outcomes, and writes a line after each promise that was kept:
 * `node writing-process.ts <folder or address of a database> <name> <how many cases>`.
 */
const [place = '', name = '', howMany = '0'] = process.argv.slice(2);
const store = await openStore(place.startsWith('postgres://') ? { databaseUrl: place } : { folder: place });
const cases = createCases({ store, clock: { now: () => new Date() } });
const actor = { tenant: 'tenant-1', agent: name, name };
// Waits for a reader that is slow.
const acknowledge = (line: object): Promise<void> =>
  new Promise((resolve) => process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve()));

for (let count = 1; count <= Number(howMany); count += 1) {
  const customer = `${name} ${count}`;
  const opened = await cases.open(
    actor,
    { customer, facts: { channel: 'ea' }, asOf: '2026-11-22', policyVersion: '2026-11-01', outcome: 'move' },
    `open ${customer}`,
  );
  await acknowledge({ number: opened.number, version: opened.version, customer });
  const recorded = await cases.recordOutcome(actor, {
    case: opened.number,
    version: opened.version,
    outcome: { status: 'done' },
    cause: `record ${customer}`,
  });
  if (!recorded.ok) throw new Error(recorded.problem.kind);
  await acknowledge({ number: opened.number, version: recorded.value.version, customer });
}
await store.close();
