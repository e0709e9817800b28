import { hash } from 'node:crypto';

import type { DecidedStep, Decision } from './decision.ts';
import type { Valid } from './rulebook.ts';

/**
 * Names what an answer says, but for its wording: which editions of its outcome and overlays it is made of, and who does its
 * steps and where. Kept with every case: when it is worked out otherwise, every answer counts as changed.
 */
export const editionKey = (
  rows: readonly { id: string; valid: Valid }[],
  steps: readonly Pick<DecidedStep, 'actor' | 'link'>[],
): string => {
  const editions = rows.map(({ id, valid: { from } }) => [id, from]);
  const done = steps.map(({ actor, link }) => [actor, link?.id ?? '']);
  return hash('sha256', JSON.stringify([editions, done]), 'base64url').slice(0, 16);
};

const asking = 'ask ';

/** Not an answer took the place of another: one more is wanted. */
export const isQuestion = (edition: string | undefined): boolean => edition?.startsWith(asking) === true;

/** The same for any decision: also a question can take the place of an answer. Nothing where there is none. */
export const editionOf = (decision: Decision): string | undefined => {
  switch (decision.kind) {
    case 'outcome':
      return decision.edition;
    case 'question':
      return `${asking}${decision.question}`;
    case 'refusal':
      return undefined;
  }
};
