import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A PostgreSQL server of our own: in a temporary folder, on a free port of the loopback, open to all there. */
export interface PostgresServer {
  url: (database: string) => string;
  /** At once, like a crash: the next start recovers from the log. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Copies all that it holds to a folder, from which another can be begun. */
  keepIn: (folder: string) => Promise<void>;
  /** Stops it for good. */
  remove: () => Promise<void>;
}

/** The folder with `initdb` and `postgres` of the newest server, if there is one on this machine. */
export const findPostgres = (): string | undefined =>
  placesOfPostgres().find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));

const placesOfPostgres = (): string[] => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const named = process.env['POSTGRES_BIN'];
  return [
    ...(named === undefined ? [] : [named]),
    ...versions.map((version) => join(debian, version, 'bin')),
    ...[outputOf('pg_config', '--bindir')].flat(),
  ];
};

const outputOf = (command: string, ...parameters: string[]): string[] => {
  try {
    return [execFileSync(command, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()];
  } catch {
    return [];
  }
};

/** PostgreSQL refuses to run as root. */
const unprivileged = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    const [uid] = outputOf('id', '-u', user);
    const [gid] = outputOf('id', '-g', user);
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  return {};
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
};

// The shell ends the server when this process is gone, however it went.
const guard = '"$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server';

const untilReady = async (child: ChildProcess): Promise<void> => {
  const said: string[] = [];
  if (child.stderr === null) throw new Error('PostgreSQL has no voice.');
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    if (line.includes('ready to accept connections')) {
      child.stderr.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
};

interface Wanted {
  /** Keeps what it promised when the machine loses its power, with the memory that a server has by itself. */
  durable: boolean;
  /** A folder there is its place, and its log is kept short. */
  smallDisk?: string;
  /** Begins with what another one kept. */
  from?: string;
}

const copyTree = (from: string, to: string): void => {
  execFileSync('cp', ['-a', from, to]);
};

/** Creates and starts it. */
export const createPostgres = async ({ durable, smallDisk, from }: Wanted): Promise<PostgresServer> => {
  const programs = findPostgres();
  if (programs === undefined) throw new Error('No PostgreSQL server on this machine; name its folder in POSTGRES_BIN.');
  const owner = unprivileged();
  const folder = mkdtempSync(join(smallDisk ?? tmpdir(), 'channel-guide-postgres-'));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const cluster = join(folder, 'cluster');
  const initdb = ['-D', cluster, '-U', 'guide', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  if (smallDisk !== undefined) initdb.push('--wal-segsize=1');
  if (from !== undefined) copyTree(from, cluster);
  else execFileSync(join(programs, 'initdb'), initdb, { ...owner, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: durable ? 'on' : 'off',
    shared_buffers: durable && smallDisk === undefined ? '128MB' : '32MB',
    max_connections: 100,
    ...(smallDisk !== undefined && { min_wal_size: '2MB', max_wal_size: '4MB' }),
  };
  const parameters = [
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    child = spawn('sh', ['-c', guard, 'sh', join(programs, 'postgres'), ...parameters], {
      ...owner,
      cwd: folder,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    await untilReady(child);
  };
  const stop = async (): Promise<void> => {
    if (child === undefined) return;
    const ended = once(child, 'close');
    child.stdin?.end();
    child = undefined;
    await ended;
  };

  await start();
  return {
    url: (database) => `postgres://guide@127.0.0.1:${port}/${database}`,
    start,
    stop,
    keepIn: async (kept) => {
      await stop();
      copyTree(cluster, kept);
      await start();
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
