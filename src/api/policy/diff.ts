import { z } from 'zod';

import { differencesInWords } from '../../policy/diff-in-words.ts';
import type { Difference as Found } from '../../policy/diff.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { expectedAt } from '../expected.ts';
import { refused } from '../problem.ts';
import { Day } from '../shapes.ts';
import { Comparison, type Difference } from './policy-shapes.ts';

const written = ({ who, sources, steps, rules, ...rest }: Found): Difference => ({
  ...rest,
  steps: [...steps],
  rules: [...rules],
  who: who.map((cube) => Object.fromEntries([...cube].map(([fact, values]) => [fact, [...values]]))),
  sources: sources.map(({ id }) => id),
});

export const comparePolicies = endpoint(
  {
    summary: 'What changed for whom between two dates',
    path: nothing,
    query: z.strictObject({ from: Day, to: Day }),
    body: noBody,
    answer: Comparison,
  },
  async ({ policy: present, compare }, { language, query: { from, to } }) => {
    const { policy } = present();
    const first = policy.turningDates[0] ?? to;
    if (from > to || from < first) {
      const expected = expectedAt('from', language);
      return refused(language, 'wrong-field', { field: 'from', expected }, { field: 'from', expected });
    }
    const differences = await compare(from, to, language);
    const text = differencesInWords(policy, differences, { from, to, language });
    return ok({ status: 200, body: { from, to, text, differences: differences.map(written) } });
  },
);
