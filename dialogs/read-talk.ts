import { z } from 'zod';

import { Answer, GuidanceTalk, OutcomeTalk, Talk, Version } from './talk.ts';

/** What another version stored may say things that this one does not know: they are left out, and asked again. */
const ofAnyVersion = {
  version: Version.catch(Version.parse(undefined)),
  card: z.string().optional().catch(undefined),
};

const Legible = z.discriminatedUnion('dialog', [
  GuidanceTalk.extend({
    ...ofAnyVersion,
    customer: GuidanceTalk.shape.customer.catch(undefined),
    answers: z
      .array(z.unknown())
      .catch([])
      .transform((answers) => answers.flatMap((answer) => Answer.safeParse(answer).data ?? [])),
  }),
  OutcomeTalk.extend({
    ...ofAnyVersion,
    caseCard: OutcomeTalk.shape.caseCard.catch(undefined),
    status: OutcomeTalk.shape.status.catch(undefined),
    termEnd: OutcomeTalk.shape.termEnd.catch(undefined),
  }),
]);

export interface ReadTalk {
  talk: Talk | undefined;
  /** False when there was more than this version understands. */
  isWhole: boolean;
}

/** A stored talk, as far as this version can read it. */
export const readTalk = (stored: unknown): ReadTalk => {
  if (stored === undefined) return { talk: undefined, isWhole: true };
  const whole = Talk.safeParse(stored);
  return whole.success ? { talk: whole.data, isWhole: true } : { talk: Legible.safeParse(stored).data, isWhole: false };
};
