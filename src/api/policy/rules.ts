import { z } from 'zod';

import { utcDate } from '../../clock.ts';
import { staleRows } from '../../policy/hygiene.ts';
import { outcomeLine } from '../../policy/outcome-line.ts';
import { holdsOn } from '../../policy/periods.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { Day } from '../shapes.ts';
import { RuleRows, type RuleRow } from './policy-shapes.ts';

export const listRules = endpoint(
  {
    summary: 'The rules: with a date those that hold on it, else all',
    path: nothing,
    query: z.strictObject({ on: Day.optional() }),
    body: noBody,
    answer: RuleRows,
  },
  async ({ policy: present, clock }, { language, query: { on } }) => {
    const { policy } = present();
    const { rulebook } = policy;
    const today = utcDate(clock.now());
    const stale = new Set(staleRows(rulebook.rules, today).map(({ rule }) => rule));
    const sources = new Map(rulebook.sources.map((source) => [source.id, source]));
    const rules = rulebook.rules
      .filter(({ valid }) => on === undefined || holdsOn(valid, on))
      .map(({ sources: cited, outcome, ...rule }): RuleRow => {
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
