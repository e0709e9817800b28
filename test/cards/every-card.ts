import { asOfCard } from '../../cards/as-of.card.ts';
import { assignCard } from '../../cards/assign.card.ts';
import { caseCard, changedMeanwhileCard, closedCard, toldCaseCard } from '../../cards/case.card.ts';
import type { CardMessage } from '../../cards/card-message.ts';
import { casesCard } from '../../cards/cases.card.ts';
import { customerMessage } from '../../cards/customer-message.ts';
import { literal } from '../../cards/elements.ts';
import { explanationCard } from '../../cards/explanation.card.ts';
import { reasonCard, thanksCard } from '../../cards/feedback.card.ts';
import { forCustomerCard } from '../../cards/for-customer.card.ts';
import { guidanceCard, type GuidanceView } from '../../cards/guidance.card.ts';
import { helpCard } from '../../cards/help.card.ts';
import { historyCard } from '../../cards/history.card.ts';
import { moreCard } from '../../cards/more.card.ts';
import { noteCard } from '../../cards/note.card.ts';
import { failureCard, noticeCard, welcomeCard } from '../../cards/notice.card.ts';
import { publishCard, publishedCard } from '../../cards/publish.card.ts';
import { answeredCard, questionCard, type AnsweredLine } from '../../cards/question.card.ts';
import { reminderCard, pastReminderCard } from '../../cards/reminder.card.ts';
import { muteCard, reasonCard as delayReasonCard, snoozeCard } from '../../cards/reminder-question.card.ts';
import { dueCard, remindersCard } from '../../cards/reminders.card.ts';
import { savedCard } from '../../cards/saved.card.ts';
import { caseView } from '../../dialogs/case-view.ts';
import { datedQuestion } from '../../dialogs/dated-questions.ts';
import { noteQuestion, statusQuestion, termEndQuestion } from '../../dialogs/outcome-questions.ts';
import { answeredLines, customerQuestion, factQuestion } from '../../dialogs/questions.ts';
import { CaseAction, type AuditEntry, type Case } from '../../src/cases/case.ts';
import type { ReminderItem } from '../../src/reminders/reminder-view.ts';
import { ReminderKind, type Reminder } from '../../src/reminders/reminder.ts';
import type { Language } from '../../src/language/language.ts';
import { createZones } from '../../src/language/zoned-time.ts';
import { DatedFact } from '../../src/policy/dated-facts.ts';
import { Goal, PartnerRole, ProductKind, PurchaseChannel } from '../../src/policy/facts.ts';
import { explainInWords } from '../../src/policy/explain-in-words.ts';
import { explain } from '../../src/policy/explain.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { stepKey } from '../../src/policy/step-key.ts';
import { commandCards } from './command-cards.ts';
import { hostile } from './hostile.ts';

export const { policy } = loadPolicy();

const asOf = '2026-11-22';
const at = new Date('2026-11-22T09:00:00Z');
const by = { agent: 'aaaa', name: 'Ana García' };

const mark = { talk: 't', at: 1, owner: 'aaaa' };

/** Facts that decide where the others do not. */
const refinements = {
  license_kind: 'nce',
  azure_kind: 'plan',
  source_partner_willing: true,
  is_azure_expert_msp: true,
  ea_government: false,
} as const;

/** One case for each different answer the rulebook can give. */
const answeredCases = (customer: string): Case[] => {
  const seen = new Map<string, Case>();
  for (const channel of PurchaseChannel.options)
    for (const product_kind of ProductKind.options)
      for (const goal of Goal.options)
        for (const partner_role of PartnerRole.options) {
          const facts = { ...refinements, channel, product_kind, goal, partner_role };
          const decision = policy.decide(facts, asOf);
          if (decision.kind !== 'outcome') continue;
          const { outcome, overlays, policyVersion } = decision;
          seen.set([outcome, ...overlays].join('|'), {
            number: seen.size + 1,
            advice: { customer, facts, asOf, policyVersion, outcome },
            status: 'advised',
            openedBy: by,
            openedAt: at,
            changedAt: at,
            version: 1,
          });
        }
  return [...seen.values()];
};

const gone = (one: Case): Case => ({ ...one, advice: { ...one.advice, outcome: 'gone' } });

const decidedAgain = (one: Case): Case => ({
  ...one,
  advice: { ...one.advice, insteadOf: { outcome: 'gone', asOf, since: '2026-12-01' } },
});

const recorded = (one: Case, note: string): Case => ({
  ...one,
  status: 'waiting_for_term_end',
  outcome: { status: 'waiting_for_term_end', termEnd: '2027-03-14', note, by: { ...by, name: hostile }, at },
});

const changed = { by: { ...by, name: hostile }, at };

const oftenRecorded = (one: Case): AuditEntry[] =>
  Array.from({ length: 9 }, () => ({ ...changed, action: 'outcome.recorded', after: recorded(one, hostile) }));

/** A case on which as much was done as can be. */
const workedOn = (one: Case): Case => ({
  ...one,
  assignedTo: { agent: 'b', name: hostile },
  note: { text: hostile.repeat(12).slice(0, 1000), ...changed },
  done: (caseView(policy, 'en', one).decision?.steps ?? []).map((step) => ({ step: stepKey(step), ...changed })),
});

const historyOf = (one: Case): AuditEntry[] =>
  CaseAction.options.flatMap((action) => [
    { ...changed, action, before: one, after: workedOn(one) },
    { ...changed, action, before: workedOn(one), after: one },
  ]);

const forCustomer = (written: Language, one: Case): CardMessage => {
  const { decision } = caseView(policy, written, one);
  if (decision === undefined) throw new Error('An answer that is no longer given');
  return forCustomerCard({
    language: written,
    written,
    case: { number: one.number, customer: hostile },
    message: customerMessage(written, { case: one, decision, from: hostile }),
  });
};

const worked = (language: Language, first: Case): [string, CardMessage][] => {
  const view = caseView(policy, language, first);
  const colleagues = Array.from({ length: 100 }, (_, index) => ({ agent: `agent-${index}`, name: hostile }));
  return [
    ['case with all steps done', caseCard(caseView(policy, language, workedOn(first)))],
    ['case that was decided again', caseCard(caseView(policy, language, decidedAgain(first)))],
    ['closed case', closedCard(caseView(policy, language, { ...workedOn(first), status: 'done' }))],
    ['told case', toldCaseCard(view, 'x', 'good')],
    ['more', moreCard(view, { canPublish: true })],
    ['more of an older rulebook', moreCard(caseView(policy, language, gone(first)), { canPublish: false })],
    ['note', noteCard(language, first)],
    ['note with a problem', noteCard(language, first, literal(hostile))],
    ['assign', assignCard({ ...view, colleagues })],
    ['assign with a problem', assignCard({ ...view, colleagues: colleagues.slice(0, 1), problem: literal(hostile) })],
    ['not helpful', reasonCard(language, 1, 'not_helpful')],
    ['rule wrong', reasonCard(language, 1, 'rule_wrong')],
    ['thanks', thanksCard(language, 1)],
    ['publish', publishCard(language, first, 'asked')],
    ['published', publishedCard(language, 1)],
    ['history', historyCard(view, historyOf(first))],
    ['history of an older rulebook', historyCard(caseView(policy, language, gone(first)), historyOf(first))],
    [
      'history of many changes',
      historyCard(
        view,
        Array.from({ length: 25 }, () => historyOf(first)[0]).flatMap((one) => one ?? []),
        10,
      ),
    ],
    ['history of one change', historyCard(view, historyOf(first).slice(0, 1))],
    ['customer message of a case with nothing to do', forCustomer(language, workedOn(first))],
  ];
};

const outcomeTalk = {
  dialog: 'outcome',
  version: 1,
  id: 't',
  revision: 0,
  case: 1,
  caseVersion: 1,
  customer: hostile,
  status: 'waiting_for_term_end',
  termEnd: '2027-03-14',
} as const;

const explained = (language: Language, { number, advice }: Case): [string, CardMessage][] => {
  const explanation = explain(policy, advice.facts, asOf);
  if (explanation === undefined) throw new Error('The first answer cannot be explained');
  const { decision } = explanation;
  const one = { number, customer: hostile };
  const parts = explainInWords(policy, explanation, language);
  const shown = { date: '2020-06-30', decision, terms: policy.rulebook.terms, alternatives: ['x'] };
  return [
    ['why', explanationCard({ language, case: one, line: 'x', parts, sources: decision.sources })],
    ['as of, asked', asOfCard({ language, case: one })],
    ['as of, shown', asOfCard({ language, case: one, shown })],
    ['as of, refused', asOfCard({ language, case: one, problem: literal(hostile) })],
  ];
};

/** What the search in the compose box finds, with an answer and with a question left. */
const searched = (language: Language, { advice }: Case): [string, CardMessage][] => {
  const decision = policy.decide(advice.facts, asOf);
  if (decision.kind !== 'outcome') throw new Error('The first answer is none');
  const understood = answeredLines(language, policy.question, { customer: hostile, answers: [] });
  const said: GuidanceView = {
    ...{ language, title: 'x', understood, said: advice.facts, customer: hostile },
    ...{ terms: policy.rulebook.terms, alternatives: [] },
  };
  return [
    ['guidance', guidanceCard({ ...said, decision, alternatives: ['x'] })],
    ['guidance with a question left', guidanceCard(said)],
  ];
};

/** What may be said though nobody asks for it, asked again. */
const datedQuestions = (language: Language, answered: readonly AnsweredLine[]) =>
  DatedFact.options.map((fact) => [fact, datedQuestion(language, fact, answered)] as const);

/** Reminders of every kind, told, asked about, answered and listed. */
const reminding = (language: Language, one: Case): [string, CardMessage][] => {
  const { terms } = policy.rulebook;
  const decision = policy.decide(one.advice.facts, asOf);
  if (decision.kind !== 'outcome') throw new Error('The first answer is none');
  const by = { agent: 'b', name: hostile };
  const item = (kind: ReminderKind): ReminderItem => ({
    id: 'x'.repeat(22),
    subject: { case: 12 },
    customer: hostile,
    product: hostile,
    kind,
    headline: hostile,
    of: '2027-03-14',
    date: 'x',
    overdue: 'x',
    hoursLeft: 'x',
    why: 'x',
    cost: 'x',
    note: hostile,
    decision,
    ...(decision.steps[0] !== undefined && { step: decision.steps[0] }),
    case: { number: 12, version: 3, owner: by },
  });
  const shown = { language, item: item('decide_now'), terms, because: 'x' };
  const { case: _, decision: __, step: ___, ...bare } = item('can_cancel');
  const told = (items: readonly ReminderItem[], count = items.length) =>
    reminderCard({ language, step: 'owner', because: 'x', terms, items, count });
  const change = {
    since: 'x',
    said: { when: 'x', line: 'x' },
    now: 'x',
    source: { title: 'x', url: 'https://learn.microsoft.com/x' },
  };
  const changedAnswer = { ...item('policy_changed'), change };
  const listed: Reminder = {
    ...{ id: 'x', tenant: 't', subject: { case: 12 }, code: 'RM-TERM', kind: 'decide_now', sense: 'unknown' },
    ...{ of: '2027-03-14', lead: -7, on: '2027-03-07', dueAt: new Date(0), customer: hostile, step: 'owner' },
    ...{ round: 0, state: 'dead', why: 'unreachable', nextAt: new Date(0), attempts: 1, unclear: 0 },
  };
  const reader = { language, zone: createZones()('Europe/Madrid') };
  const lists = { ...reader, reminders: [listed, { ...listed, acted: { by, at: new Date(0) } }], more: true };
  const unreachable = (['removed', 'blocked', 'disabled'] as const).flatMap((state) => [
    { state, isTeam: true },
    { state, isTeam: false, name: hostile },
  ]);
  return [
    ...ReminderKind.options.map((kind): [string, CardMessage] => [`reminder ${kind}`, told([item(kind)])]),
    ['reminder without a case', told([bare])],
    [
      'reminders of a day',
      told(
        Array.from({ length: 20 }, () => item('decide_now')),
        100,
      ),
    ],
    ['answer that changed', told([changedAnswer])],
    [
      'answers that changed',
      told(
        Array.from({ length: 20 }, () => changedAnswer),
        100,
      ),
    ],
    ['answered reminder', pastReminderCard(shown, literal(hostile))],
    ['snooze', snoozeCard({ ...shown, problem: literal(hostile) }, asOf)],
    ['mute', muteCard(shown)],
    ['reason', delayReasonCard(shown, { verb: 'snooze', until: '2027-04-01', ask: 'x' })],
    ['dead reminders', remindersCard({ ...lists, which: 'dead', isEverybodys: true, unreachable, dead: 2 })],
    ['reminders', remindersCard({ ...lists, which: 'upcoming', isEverybodys: false, unreachable, dead: 2 })],
    [
      'no reminders',
      remindersCard({ ...lists, reminders: [], which: 'done', isEverybodys: false, unreachable: [], dead: 0 }),
    ],
    ['due', dueCard(reader, 30, lists)],
    ['nothing due', dueCard(reader, 1, { reminders: [], more: false })],
  ];
};

const cardsIn = (language: Language): [string, CardMessage][] => {
  const cases = answeredCases(hostile);
  const [first] = cases;
  if (first === undefined) throw new Error('The rulebook gives no answer');
  const answered = [{ name: 'Customer', answer: hostile, isTyped: true }];
  const ask = (
    name: string,
    { view }: ReturnType<typeof customerQuestion>,
    problem?: string,
  ): [string, CardMessage] => [
    name,
    questionCard({
      language,
      mark,
      question: view,
      answered,
      canGoBack: true,
      ...(problem === undefined ? {} : { problem }),
    }),
  ];
  return [
    ['welcome', welcomeCard(language)],
    ['notice', noticeCard(language, 'x')],
    ['failure', failureCard(language, 'abcd1234')],
    ['help', helpCard(language, [{ title: 'x', commands: [{ example: 'case 12', summary: 'x' }] }])],
    ['welcome of a team', welcomeCard(language, true)],
    ...commandCards(language),
    ['answered', answeredCard(language, answered)],
    ask('customer', customerQuestion(language)),
    ask('customer with a problem', customerQuestion(language), literal(hostile)),
    ...policy.rulebook.questions.flatMap((question) =>
      [false, true].map((isUnknown) =>
        ask(
          `${question.fact}, unknown ${String(isUnknown)}`,
          factQuestion(question, language, { isUnknown, answered }),
        ),
      ),
    ),
    ask('outcome', statusQuestion(language, outcomeTalk)),
    ask('term end', termEndQuestion(language, outcomeTalk, asOf)),
    ask('note', noteQuestion(language, outcomeTalk)),
    ...cases.map((one): [string, CardMessage] => [
      `case ${one.advice.outcome}`,
      caseCard(caseView(policy, language, one)),
    ]),
    ['case of an older rulebook', caseCard(caseView(policy, language, gone(first)))],
    ['recorded case', caseCard(caseView(policy, language, recorded(first, hostile)))],
    [
      'case recorded again and again',
      caseCard(caseView(policy, language, recorded(first, hostile), oftenRecorded(first))),
    ],
    ['changed meanwhile', changedMeanwhileCard(caseView(policy, language, recorded(first, hostile)), changed)],
    ['changed meanwhile', changedMeanwhileCard(caseView(policy, language, recorded(first, hostile)), changed)],
    ...worked(language, first),
    ...cases.map((one): [string, CardMessage] => [
      `for the customer: ${one.advice.outcome}`,
      forCustomer(language, one),
    ]),
    ['saved', savedCard(language, recorded(first, hostile.repeat(12).slice(0, 1000)))],
    ...explained(language, first),
    ...searched(language, first),
    ...datedQuestions(language, answered).map(([fact, question]) => ask(fact, question)),
    ...reminding(language, first),
    ['no cases', casesCard(language, [], { more: false, isFirst: true })],
    ['cases', casesCard(language, cases.slice(0, 8), { more: true, isFirst: true })],
    ...([{ isMine: true }, { status: 'done' }, { text: hostile.slice(0, 120) }] as const).map(
      (sought): [string, CardMessage] => [
        `cases ${Object.keys(sought).join()}`,
        casesCard(language, cases.slice(0, 8), { more: true, isFirst: true, sought }),
      ],
    ),
    ['no such case', casesCard(language, [], { more: false, isFirst: true, sought: { text: hostile.slice(0, 120) } })],
  ];
};

/** Every card the product can show, in both languages, filled with text that must stay text. */
export const everyCard: [string, CardMessage][] = (['en', 'es'] as const).flatMap((language) =>
  cardsIn(language).map(([name, message]): [string, CardMessage] => [`${language}: ${name}`, message]),
);
