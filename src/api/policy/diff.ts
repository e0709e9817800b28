import { z } from 'zod';

import { differencesInWords } from '../../policy/diff-in-words.ts';
import type { Difference as Found } from '../../policy/diff.ts';
import { FactName } from '../../policy/facts.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { expectedAt } from '../expected.ts';
import { refused } from '../problem.ts';
import { Day } from '../shapes.ts';

const Answered = z.strictObject({ kind: z.enum(['outcome', 'find-out']), id: z.string(), line: z.string() });

const Difference = z.strictObject({
  was: Answered,
  now: Answered,
  steps: z.array(z.strictObject({ since: Day, answer: Answered })),
  /** For whom: any of these; a fact that is not named does not matter. */
  who: z.array(z.partialRecord(FactName, z.array(z.string()))),
  situations: z.int(),
  of: z.int(),
  rules: z.array(z.string()),
  sources: z.array(z.string()),
});

const written = ({ who, sources, steps, rules, ...rest }: Found): z.infer<typeof Difference> => ({
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
    answer: z.strictObject({ from: Day, to: Day, text: z.string(), differences: z.array(Difference) }),
  },
  async ({ policy: present }, { language, query: { from, to } }) => {
    const { policy, compared } = present();
    const first = policy.turningDates[0] ?? to;
    if (from > to || from < first) {
      const expected = expectedAt('from', language);
      return refused(language, 'wrong-field', { field: 'from', expected }, { field: 'from', expected });
    }
    const differences = compared(from, to, language);
    const text = differencesInWords(policy, differences, { from, to, language });
    return Promise.resolve(ok({ status: 200, body: { from, to, text, differences: differences.map(written) } }));
  },
);
