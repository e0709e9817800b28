import { cardForPage, CasePress, panelAfter } from '../../../src/pages/tab/cases/card-presses.ts';
import { addressOf, Filters, filtersOfView, queryOf, viewFilters } from '../../../src/pages/tab/cases/case-filters.ts';
import { factsQuery } from '../../../src/pages/tab/cases/facts-query.ts';
import { askedFields, withAnswer } from '../../../src/pages/tab/ask/asked-fields.ts';
import type { Talk } from '../../../src/pages/tab/ask/answered.ts';
import type { AnyQuestion } from '../../../src/api/policy/answer-shapes.ts';
import { loadPolicy } from '../../../src/policy/load-policy.ts';
import { writtenQuestion } from '../../../src/api/policy/written-answer.ts';
import { FactName } from '../../../src/policy/facts.ts';

describe('the card of a case on its page', () => {
  const execute = (data: object) => ({ type: 'Action.Execute', title: 'x', data });

  it('keeps the buttons that work here, and leaves out what only the chat can do', () => {
    const kept = [
      { verb: 'outcome', case: 1 },
      { verb: 'revise', case: 1, version: 1 },
      { verb: 'why', case: 1 },
    ];
    const card = { type: 'AdaptiveCard', actions: [...kept, { verb: 'more', case: 1 }].map(execute) };
    expect(cardForPage(card)).toEqual({ type: 'AdaptiveCard', actions: kept.map(execute) });
  });

  it.each([
    [{ verb: 'revise', case: 1, version: 2 }, { name: 'answers' }],
    [{ verb: 'for-customer', case: 1 }, { name: 'customer' }],
    [{ verb: 'why', case: 1 }, { name: 'why' }],
    [{ verb: 'assign', case: 1, version: 2 }, { name: 'assign' }],
    [
      { verb: 'feedback', case: 1, verdict: 'not_helpful' },
      { name: 'opinion', verdict: 'not_helpful' },
    ],
  ])('%j opens its panel', (sent, panel) => {
    const press = CasePress.parse(sent);
    expect(press.verb === 'tick' ? undefined : panelAfter(press)).toEqual(panel);
  });
});

describe('a view of the cases', () => {
  it('is its filters: what is kept leads to the same address', () => {
    const filters = Filters.parse({ owner: 'me', status: 'done', sort: 'ending' });
    expect(viewFilters(filters)).toEqual({ owner: 'me', status: 'done', sort: 'ending' });
    expect(addressOf(filtersOfView({ filters: viewFilters(filters) }))).toBe(addressOf(filters));
    expect(queryOf(filtersOfView({ filters: viewFilters(Filters.parse({})) }))).toBe('');
  });
});

describe('all questions at once', () => {
  const { policy } = loadPolicy();
  const questions: AnyQuestion[] = FactName.options.map((fact) => {
    const question = policy.question(fact);
    const assumed = question.assume !== undefined;
    return { ...writtenQuestion(question, { language: 'en', isUnknown: false }), assumed };
  });
  const questionOf = (fact: FactName): AnyQuestion => {
    const found = questions.find((one) => one.fact === fact);
    if (found === undefined) throw new Error(fact);
    return found;
  };
  const talk = (answered: readonly (readonly [FactName, string])[], next?: FactName): Talk => ({
    facts: {},
    answered: answered.map(([fact, value]) => ({ fact, name: fact, value, label: value })),
    decided: {
      answer: { asOf: '2026-11-22', kind: 'question', question: 'channel', ask: 'a', values: [] },
      ...(next !== undefined && { next: questionOf(next) }),
    },
  });
  const facts = (one: Talk, query: string) =>
    askedFields(one, { query: new URLSearchParams(query), questions }).map(({ question, value }) => [
      question.fact,
      value,
    ]);

  it('begin with those that every form has, and keep what is chosen out of order', () => {
    expect(facts(talk([], 'channel'), 'goal=move_billing')).toEqual([
      ['channel', ''],
      ['product_kind', ''],
      ['goal', 'move_billing'],
      ['partner_role', ''],
    ]);
  });

  it('are then only those that bear on the answer', () => {
    const answered = [['channel', 'ea']] as const;
    expect(facts(talk(answered, 'product_kind'), 'channel=ea')).toEqual([
      ['channel', 'ea'],
      ['product_kind', ''],
    ]);
    expect(facts(talk(answered), 'channel=ea')).toEqual([['channel', 'ea']]);
  });

  it('have among them what nobody is asked and was stated all the same', () => {
    expect(facts(talk([['channel', 'ea']]), 'channel=ea&cloud=us_gov')).toEqual([
      ['channel', 'ea'],
      ['cloud', 'us_gov'],
    ]);
  });

  it('change one answer and leave the others', () => {
    const query = factsQuery({ facts: { channel: 'ea', goal: 'move_billing' }, asOf: '2026-11-22' });
    expect(withAnswer(query, 'channel', 'csp_other').toString()).toBe(
      'asOf=2026-11-22&goal=move_billing&channel=csp_other',
    );
    expect(withAnswer(query, 'goal', '').has('goal')).toBe(false);
  });
});
