import { loadPolicy } from '../../src/policy/load-policy.ts';

/** Prints how many milliseconds reading and checking the rulebook took in this process, the first time it did. */
const start = process.hrtime.bigint();
loadPolicy();
process.stdout.write(String(Number(process.hrtime.bigint() - start) / 1e6));
