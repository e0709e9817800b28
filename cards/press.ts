import { z } from 'zod';

/**
 * What a button sends, and what is accepted from one: built and parsed by the same schema, so the two cannot disagree.
 * A press carries no authority: ids are looked up inside the presser's tenant, and `owner` only tells whose card it is.
 */
const OfTalk = z.object({
  /** The conversation the card belongs to. */
  talk: z.string().max(64),
  /** How many answers that conversation had when the card was drawn: a press on an older card is told so. */
  at: z.int().nonnegative(),
  /** Whose conversation it is: the Entra object id. */
  owner: z.string().max(64),
});

const caseNumber = z.int().positive();

export const Press = z.discriminatedUnion('verb', [
  OfTalk.extend({
    verb: z.literal('answer'),
    /** The chosen value; without it the answer is what was typed into the card. */
    value: z.string().max(64).optional(),
    typed: z.string().max(4000).optional(),
  }),
  OfTalk.extend({ verb: z.literal('back') }),
  OfTalk.extend({ verb: z.literal('cancel') }),
  z.object({ verb: z.literal('guide') }),
  z.object({ verb: z.literal('help') }),
  z.object({ verb: z.literal('cases'), before: caseNumber.optional() }),
  z.object({ verb: z.literal('case'), case: caseNumber }),
  z.object({ verb: z.literal('outcome'), case: caseNumber }),
  z.object({ verb: z.literal('why'), case: caseNumber }),
  z.object({
    verb: z.literal('as-of'),
    case: caseNumber,
    /** The date, as typed into the card; missing when the card is to be shown. */
    typed: z.string().max(64).optional(),
    /** Tells the button that reads the input from the one that only shows the card. */
    isAsked: z.boolean().optional(),
  }),
]);
export type Press = z.infer<typeof Press>;

/** The id of the one input a card may have; its content arrives in a press under this name. */
export const typedInput = 'typed';
