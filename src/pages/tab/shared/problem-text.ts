import { z } from 'zod';

import { Refused } from '../api.ts';
import type { SharedWords } from './words.ts';

const Said = z.object({ detail: z.string() });

/** Why something did not work: in the bot's words where it has said so. */
export const problemText = (problem: unknown, words: SharedWords): string => {
  if (problem instanceof Refused) {
    const said = Said.safeParse(problem.problem);
    return said.success ? said.data.detail : words.failed;
  }
  return problem instanceof TypeError ? words.offline : words.failed;
};
