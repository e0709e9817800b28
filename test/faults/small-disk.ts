import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { freshFolder } from '../support/fresh-folder.ts';

/** A disk in memory, of our own. */
export interface SmallDisk {
  folder: string;
  /** Fills it to the last byte; gives the way to make room again. */
  fill: () => () => void;
  remove: () => void;
}

/** Nothing where mounting is not allowed. */
export const mountSmallDisk = (megabytes: number): SmallDisk | undefined => {
  const { folder, remove } = freshFolder();
  try {
    // Open to all: PostgreSQL runs as somebody else.
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    remove();
    return undefined;
  }
  return {
    folder,
    fill: () => fill(join(folder, 'filler')),
    remove: () => {
      execFileSync('umount', [folder]);
      remove();
    },
  };
};

const fill = (filler: string): (() => void) => {
  for (const size of [65_536, 4096]) {
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(size));
    } catch {
      // Full: that is what was wanted.
    }
  }
  return () => rmSync(filler);
};
