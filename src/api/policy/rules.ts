import { z } from 'zod';

import { utcDate } from '../../clock.ts';
import { FactName } from '../../policy/facts.ts';
import { staleRows } from '../../policy/hygiene.ts';
import { outcomeLine } from '../../policy/outcome-line.ts';
import { holdsOn } from '../../policy/periods.ts';
import { Confidence, Valid } from '../../policy/rulebook.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { Day } from '../shapes.ts';

const RuleRow = z.strictObject({
  id: z.string(),
  stage: z.enum(['stop', 'gate', 'base', 'overlay']),
  valid: Valid,
  /** For which answers; a fact that is not named does not matter. */
  when: z.partialRecord(FactName, z.array(z.string())),
  outcome: z.string().optional(),
  overlay: z.string().optional(),
  /** The fact that is asked for, where the rule does not answer. */
  ask: FactName.optional(),
  /** The outcome in one line. */
  line: z.string().optional(),
  confidence: Confidence,
  verified: Day,
  /** Nobody has compared it with its sources for half a year. */
  stale: z.boolean(),
  sources: z.array(z.strictObject({ id: z.string(), title: z.string(), url: z.url(), date: z.string() })),
});

export const listRules = endpoint(
  {
    summary: 'The rules: with a date those that hold on it, else all',
    path: nothing,
    query: z.strictObject({ on: Day.optional() }),
    body: noBody,
    answer: z.strictObject({ rules: z.array(RuleRow) }),
  },
  async ({ policy: present, clock }, { language, query: { on } }) => {
    const { policy } = present();
    const { rulebook } = policy;
    const today = utcDate(clock.now());
    const stale = new Set(staleRows(rulebook.rules, today).map(({ rule }) => rule));
    const sources = new Map(rulebook.sources.map((source) => [source.id, source]));
    const rules = rulebook.rules
      .filter(({ valid }) => on === undefined || holdsOn(valid, on))
      .map(({ sources: cited, outcome, ...rule }): z.infer<typeof RuleRow> => {
        const line =
          outcome === undefined ? undefined : outcomeLine(policy, outcome, on ?? rule.valid.to ?? today, language);
        return {
          ...rule,
          ...(outcome !== undefined && { outcome }),
          ...(line !== undefined && { line }),
          stale: stale.has(rule.id),
          sources: cited.flatMap((id) => {
            const source = sources.get(id);
            return source === undefined
              ? []
              : [{ id, title: source.title[language], url: source.url, date: source.date[language] }];
          }),
        };
      });
    return Promise.resolve(ok({ status: 200, body: { rules } }));
  },
);
