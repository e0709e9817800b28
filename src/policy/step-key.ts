import { createHash } from 'node:crypto';

import type { DecidedStep } from './decision.ts';

/** Names a step by who does it and what it says: a step that says something else is another step. Ten hexadecimal digits. */
export const stepKey = ({ actor, text }: DecidedStep): string =>
  createHash('sha256').update(`${actor}\n${text.en}`).digest('hex').slice(0, 10);
