import { z } from 'zod';

import { Refused } from '../api.ts';

/** What a person is told of a request that was not done. `offline`: nobody answered. */
export type Trouble = { kind: 'offline' } | { kind: 'refused'; status: number; detail: string };

const Said = z.object({ detail: z.string() }).catch({ detail: '' });

export const troubleOf = (cause: unknown): Trouble =>
  cause instanceof Refused
    ? { kind: 'refused', status: cause.status, detail: Said.parse(cause.problem).detail }
    : { kind: 'offline' };
