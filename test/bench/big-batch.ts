import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { commandLineFlags } from '../support/command-line-flags.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { factsAt } from './many-facts.ts';
import type { Measured } from './measure.ts';

const program = join(import.meta.dirname, '../../bot/channel-guide.js');
const dates = ['2026-11-22', '2020-06-30', '2022-05-01', '2024-08-01'];

const writeLines = async (file: string, lines: number): Promise<void> => {
  const output = createWriteStream(file);
  for (let place = 0; place < lines;) {
    let piece = '';
    for (const end = Math.min(lines, place + 1000); place < end; place += 1) {
      const facts = { ...factsAt(place), term_end: '2027-03-14', auto_renew: place % 2 === 0 };
      piece += `${JSON.stringify({ asOf: dates[place % dates.length], facts })}\n`;
    }
    if (!output.write(piece)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'close');
};

/** The most memory a running process has held so far, in megabytes; undefined once it has ended. */
const peakOf = (pid: number | undefined): number | undefined => {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
};

/** Answers so many lines through the real command line; its output is counted by another process. */
export const bigBatch = async (lines: number): Promise<readonly Measured[]> => {
  const { folder, remove } = freshFolder();
  try {
    const file = join(folder, 'lines.jsonl');
    await writeLines(file, lines);
    const start = process.hrtime.bigint();
    const command = spawn(process.execPath, [...commandLineFlags(), program, 'decide', '--batch', file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const counter = spawn('wc', ['-l'], { stdio: [command.stdout, 'pipe', 'inherit'] });
    command.stdout.destroy();
    let answered = '';
    counter.stdout.on('data', (text: Buffer) => (answered += text.toString()));
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, peakOf(command.pid) ?? 0)), 50);
    await Promise.all([once(command, 'exit'), once(counter, 'close')]);
    clearInterval(watch);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (Number(answered) !== lines) throw new Error(`${answered.trim()} answers to ${lines} lines`);
    return [
      { what: `batch of ${lines.toLocaleString('en')} lines`, value: seconds, unit: 's', target: (40 * lines) / 1e6 },
      { what: '  its most memory', value: peak, unit: 'MB', target: 200 },
    ];
  } finally {
    remove();
  }
};
