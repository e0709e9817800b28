import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

import { openLine } from './line.ts';

/** A server in a process of its own, seen from outside as any other. */
export interface ServerProcess {
  port: number;
  /** Milliseconds from its start to its first answer. */
  startedIn: number;
  /** Milliseconds of processor time it has used, all its threads together. */
  cpu: () => number;
  /** Megabytes of memory it occupies. */
  resident: () => number;
  hasEnded: () => boolean;
  /** As a machine that loses its power. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Where Linux counts a process's time: hundredths of a second (`getconf CLK_TCK`). */
const tick = 10;
const startLimit = 30_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const closed = once(server, 'close');
  server.close();
  await closed;
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
};

/** The fields behind the name, which may have spaces in it. */
const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tick;
};

const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const firstAnswer = async (port: number, hasEnded: () => boolean): Promise<number> => {
  const start = performance.now();
  const line = openLine(port);
  while ((await line.ask('GET /health/ready HTTP/1.1\r\nhost: bench\r\n\r\n')) === 0) {
    if (hasEnded() || performance.now() - start > startLimit) throw new Error('The server did not start');
    await after(2);
  }
  line.close();
  return performance.now() - start;
};

interface Starting {
  args?: string[];
  settings: Record<string, string>;
  flags?: string[];
  /** Takes what the process tells about itself. */
  hear?: (message: unknown) => void;
}

/** Starts the program on core 0; this process, the load and the Connector should be on another. */
export const startServer = async (
  script: string,
  { args = [], settings, flags = [], hear }: Starting,
): Promise<ServerProcess> => {
  const port = await freePort();
  const child = spawn('taskset', ['-c', '0', process.execPath, ...flags, script, ...args], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...settings, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', ...(hear === undefined ? [] : ['ipc' as const])],
  });
  const { pid } = child;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (hasEnded()) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  if (hear !== undefined) child.on('message', hear);
  if (pid === undefined) throw new Error('taskset is not there');
  const startedIn = await firstAnswer(port, hasEnded);
  return {
    port,
    startedIn,
    cpu: () => cpuOf(pid),
    resident: () => residentOf(pid),
    hasEnded,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
};
