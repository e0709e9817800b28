import { explainInWords } from '../../policy/explain-in-words.ts';
import { explain } from '../../policy/explain.ts';
import { outcomeLine } from '../../policy/outcome-line.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { refused } from '../problem.ts';
import { OfCase } from '../shapes.ts';
import { Explanation } from './case-shapes.ts';

export const explainCase = endpoint(
  {
    summary: 'Why the answer of a case is what it is, what would change it, and every source',
    path: OfCase,
    query: nothing,
    body: noBody,
    answer: Explanation,
  },
  async ({ cases, policy: present }, { actor, language, path: { number } }) => {
    const one = await cases.find(actor, number);
    if (one === undefined) return refused(language, 'not-found', {});
    const { policy } = present();
    const { facts, asOf, outcome } = one.advice;
    const explanation = explain(policy, facts, asOf);
    if (explanation?.decision.outcome !== outcome) return refused(language, 'not-as-given', {});
    const body = {
      line: outcomeLine(policy, outcome, asOf, language) ?? outcome,
      parts: explainInWords(policy, explanation, language).map(({ title, sentences }) => ({
        title,
        sentences: [...sentences],
      })),
      sources: explanation.decision.sources.map(({ title, url, date, confidence }) => ({
        title: title[language],
        url,
        date: date[language],
        confidence,
      })),
    };
    return ok({ status: 200, body });
  },
);
