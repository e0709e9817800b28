import { z } from 'zod';

import { Refused } from '../api.ts';
import type { TabWords } from '../words.ts';

/** Why a request was not done. `offline`: nobody answered; `failed`: not as it can be understood. */
export type Trouble = { kind: 'offline' | 'failed' } | { kind: 'refused'; status: number; detail: string };

const Said = z.object({ detail: z.string() }).catch({ detail: '' });

export const troubleOf = (cause: unknown): Trouble => {
  if (cause instanceof Refused)
    return { kind: 'refused', status: cause.status, detail: Said.parse(cause.problem).detail };
  // What `fetch` throws when there is no network.
  return { kind: cause instanceof TypeError ? 'offline' : 'failed' };
};

/** In the bot's own words where it gave any. */
export const troubleInWords = (trouble: Trouble, words: TabWords): string =>
  trouble.kind === 'refused' ? trouble.detail || words.refused(trouble.status) : words[trouble.kind];
