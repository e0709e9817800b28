import { z } from 'zod';

import { DayFact } from '../../policy/dated-facts.ts';
import { FactName, Facts } from '../../policy/facts.ts';

const Says = z.array(z.string().min(1)).min(1);

/** What some words say: facts, the day of a fact, or only that a fact is spoken of. */
const Saying = z.strictObject({
  means: Facts.optional(),
  /** What they say when a "not" stands before them; without it, only that the fact is spoken of. */
  denied: Facts.optional(),
  dates: DayFact.optional(),
  hints: z.array(Facts.keyof()).min(1).optional(),
  says: Says,
});
export type Saying = z.infer<typeof Saying>;

/** Words that bear on what other words say. */
export const Signal = z.enum([
  /** They say nothing, and hide what their words would say elsewhere: "Azure portal". */
  'nothing',
  'denies',
  /** What was so once: "used to have". */
  'past',
  'doubts',
  /** What somebody says of others; of what they want themselves, they know. */
  'reports',
  /** They bear on the rest of the sentence. */
  'conditions',
  /** "When they agree": not yet. */
  'moments',
  /** Moments that are something else in another language: "once". */
  'ownMoments',
  /** Questions that take what they speak of for granted: "how do we …". */
  'asksHow',
  /** What only subscriptions have: where they are spoken of, "until 14 March" is said of one. */
  'context',
]);
export type Signal = z.infer<typeof Signal>;

/** `lexicon/<language>.yaml`: how people speak of the facts in a sentence. Patterns are written as `pattern.ts` tells. */
export const LexiconFile = z.strictObject({
  /** Names for patterns used often; a group may use those above it. */
  groups: z.record(z.string(), Says),
  facts: z.array(Saying),
  signals: z.partialRecord(Signal, Says),
  /** Days that nobody could put into a calendar: "the end of March". */
  vagueDates: Says,
  clauses: z.strictObject({
    /** Words that begin another thought. */
    contrast: Says,
    and: Says,
    /** Words that begin another thought after "and" or a comma. */
    starts: Says,
    /** Words that a question begins with which asks whether something is so. */
    yesNo: Says,
  }),
  customer: z.strictObject({
    /** What stands before a customer's name, and says so. */
    labels: Says,
    /** What may stand before a customer's name. */
    before: Says,
    /** What stands before the name of somebody else. */
    others: Says,
    /** What a customer does: it stands after the name. */
    does: Says,
    /** What companies' names end with. */
    endings: Says,
    /** What stands inside names in lower case. */
    joins: Says,
    /** Words of the field that names begin with as well. */
    alsoNames: Says,
  }),
  /** Sayings of `questions.yaml` that say something only as the answer to their question. */
  answersOnly: z.partialRecord(FactName, z.array(z.string())),
  /** Common words, which are no typos and no names. */
  plain: Says,
});
export type LexiconFile = z.infer<typeof LexiconFile>;
