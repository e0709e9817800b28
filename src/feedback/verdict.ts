import { z } from 'zod';

/** What an agent thought of an answer. */
export const Verdict = z.enum(['helpful', 'not_helpful', 'rule_wrong']);
export type Verdict = z.infer<typeof Verdict>;
