import { access, constants, mkdir, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

import { z } from 'zod';

import { StoreUnusable } from './store.ts';

/** What the records are called in their folder. */
export const fileName = 'channel-guide.sqlite';

/** Creates the folder where it is missing, and refuses one that cannot hold a database safely. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    if (!(await stat(folder)).isDirectory()) throw folderUnusable(folder, 'it is a file');
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = reasonFor(error);
    throw reason === undefined ? error : folderUnusable(folder, reason);
  }
  const { type } = await statfs(folder);
  if (isNetworkShare(type)) {
    throw folderUnusable(folder, 'it is on a network share, where a crash can damage the records', 'a local disk');
  }
}

export const folderUnusable = (
  folder: string,
  reason: string,
  expected = 'a folder that this process may write to',
): StoreUnusable => new StoreUnusable(`The data folder ${folder} cannot be used: ${reason}. Expected ${expected}.`);

/** mkdir's own `recursive` never returns where a parent exists but takes no folders, as in /proc (Node 24.21). */
async function makeFolder(folder: string): Promise<void> {
  const reason = await tryToMake(folder);
  if (reason !== 'ENOENT') return;
  await makeFolder(dirname(folder));
  await mkdir(folder, { mode: privateToOwner });
}

const privateToOwner = 0o700;

async function tryToMake(folder: string): Promise<'made' | 'EEXIST' | 'ENOENT'> {
  try {
    await mkdir(folder, { mode: privateToOwner });
    return 'made';
  } catch (error) {
    const missingOrThere = z.object({ code: z.enum(['EEXIST', 'ENOENT']) }).safeParse(error);
    if (!missingOrThere.success) throw error;
    return missingOrThere.data.code;
  }
}

const reasons = new Map([
  ['EACCES', 'it is not writable'],
  ['EPERM', 'it is not writable'],
  ['EROFS', 'it is not writable'],
  ['ENOENT', 'it cannot be created'],
  ['ENOTDIR', 'its path leads through a file'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENOSPC', 'the disk is full'],
]);

function reasonFor(error: unknown): string | undefined {
  const known = z.object({ code: z.string() }).safeParse(error);
  return known.success ? reasons.get(known.data.code) : undefined;
}

/** By the number statfs gives a file system on Linux (`man 2 statfs`). SQLite's WAL needs memory shared by one machine. */
export const isNetworkShare = (type: number): boolean => networkFileSystems.has(type);

const networkFileSystems = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x01021997, // 9p
  0x65735546, // FUSE
]);
