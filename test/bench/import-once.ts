import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Writable } from 'node:stream';

import { importTool } from '../../bot/command-line/import.tool.ts';

// Loaded before the clock runs: what is measured is the import, not the start of a process.
await import('../../src/store/open-store.ts');
await import('../../src/cases/cases.ts');
await import('../../src/subscriptions/subscriptions.ts');
await import('../../src/reminders/planner.ts');

/** Imports a file as the command line does, in this process, and prints what that came to as one line of JSON. */
const [file = '', dataDir = '', databaseUrl = ''] = process.argv.slice(2);

const tick = 5;
const delay = monitorEventLoopDelay({ resolution: tick });
const longest = { wait: 0, work: 0 };
let last = { at: performance.now(), work: process.threadCpuUsage() };

/** Work is what this thread did between two ticks, whatever else the machine was busy with. */
const watch = (): void => {
  const at = performance.now();
  const work = process.threadCpuUsage();
  longest.wait = Math.max(longest.wait, at - last.at - tick);
  longest.work = Math.max(longest.work, (work.user + work.system - last.work.user - last.work.system) / 1000);
  last = { at, work };
};

const unused = (): never => {
  throw new Error('The import asks no rulebook.');
};

let said = '';
const output = new Writable({
  write: (piece: Buffer, _encoding, done) => {
    said += piece.toString();
    done();
  },
});
let peak = 0;
const memory = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
let ticker: NodeJS.Timeout | undefined;
/** Before the first row is read, the process starts, as the bot does once: it makes the tables and reads the rulebook. */
const begin = (): void => {
  if (ticker !== undefined) return;
  delay.enable();
  last = { at: performance.now(), work: process.threadCpuUsage() };
  ticker = setInterval(watch, tick);
};
const [start, cpu] = [performance.now(), process.cpuUsage()];
await importTool.run({
  words: [file],
  options: {
    json: true,
    lang: 'en',
    asOf: '2026-11-22',
    bom: false,
    yes: false,
    newTenant: true,
    tenant: '11111111-2222-4333-8444-555555555555',
  },
  clock: { now: () => new Date() },
  policy: unused,
  calendar: unused,
  answers: unused,
  input: process.stdin,
  output,
  progress: { say: begin },
  environment: databaseUrl === '' ? { DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
});
const { user, system } = process.cpuUsage(cpu);
clearInterval(ticker);
clearInterval(memory);
process.stdout.write(
  JSON.stringify({
    said: said.slice(-200),
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (user + system) / 1e6,
    megabytes: peak / 1e6,
    longestDelay: delay.max / 1e6,
    longestWait: longest.wait,
    longestWork: longest.work,
  }),
);
