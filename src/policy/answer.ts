import type { Language } from '../language/language.ts';
import type { Calendar } from './calendar-rows.ts';
import { remindersFor } from './calendar.ts';
import type { DecidedOutcome, DecidedQuestion, IsoDate, Refusal } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Policy } from './policy.ts';
import { readAsOf, readFacts, type FactProblem } from './read-facts.ts';

/** The answer to one written question, as design 7 spells it: what the command line prints and the API sends. */
export type WrittenAnswer = WrittenOutcome | WrittenQuestion | WrittenRefusal;

export interface WrittenOutcome {
  asOf: IsoDate;
  policyVersion: IsoDate;
  kind: 'outcome' | 'refusal';
  /** Only where the stated facts contradict each other: the outcome says what to do about it. */
  reason?: 'contradiction';
  outcome: string;
  line: string;
  overlays: readonly string[];
  alternatives: readonly string[];
  requiredRoles: readonly string[];
  steps: readonly { actor: string; text: string; link?: string }[];
  caveats: readonly string[];
  links: readonly { title: string; url: string }[];
  reminders: readonly {
    code: string;
    of: IsoDate;
    leadDays: number;
    on: IsoDate;
    overdue: boolean;
    why: string;
  }[];
  sources: readonly { id: string; url: string; date: string; confidence: string }[];
  trace: DecidedOutcome['trace'];
  assumed: DecidedOutcome['assumed'];
}

interface WrittenQuestion {
  asOf: IsoDate;
  kind: 'question';
  question: string;
  ask: string;
  values: readonly string[];
  /** Where to find out; only when the agent said that they do not know. */
  lookup?: string;
}

interface WrittenRefusal {
  asOf: unknown;
  kind: 'refusal';
  reason: Refusal['reason'];
  detail: string;
}

interface WrittenCard {
  card: ReturnType<typeof cardIn>;
  /** The same as JSON without its braces: writing it is most of the cost of a line. */
  json: string;
}

/** The part of an outcome that depends on the rulebook alone, in each language; written once and kept. */
const cardWriter = () => {
  const written = new WeakMap<DecidedOutcome['steps'], Record<Language, WrittenCard>>();
  const write = (decision: DecidedOutcome, language: Language): WrittenCard => {
    const card = cardIn(decision, language);
    return { card, json: JSON.stringify(card).slice(1, -1) };
  };
  return (decision: DecidedOutcome, language: Language): WrittenCard => {
    const known = written.get(decision.steps) ?? { en: write(decision, 'en'), es: write(decision, 'es') };
    written.set(decision.steps, known);
    return known[language];
  };
};

const cardIn = (decision: DecidedOutcome, language: Language) => ({
  outcome: decision.outcome,
  line: decision.line[language],
  overlays: decision.overlays,
  alternatives: decision.alternatives,
  requiredRoles: decision.requiredRoles,
  steps: decision.steps.map(({ actor, text, link }) => ({
    actor,
    text: text[language],
    ...(link === undefined ? {} : { link: link.url[language] }),
  })),
  caveats: decision.caveats.map((caveat) => caveat[language]),
  links: decision.links.map(({ title, url }) => ({ title: title[language], url: url[language] })),
});

/** The outcome that says that the answers cannot all be true. */
const contradiction = 'answers-contradict';

export interface WrittenRequest {
  facts: unknown;
  asOf: unknown;
}

export interface Answers {
  answer: (request: WrittenRequest, language: Language) => WrittenAnswer;
  /** The same answer as one line of JSON; quicker, for many. */
  line: (request: WrittenRequest, language: Language) => string;
}

const refusal = (asOf: unknown, { reason, detail = '' }: FactProblem): WrittenRefusal => ({
  asOf: asOf ?? null,
  kind: 'refusal',
  reason,
  detail,
});

/** Answers written questions. What cannot be answered is refused by name; nothing is guessed and nothing thrown. */
export const createAnswers = (policy: Policy, calendar: Calendar): Answers => {
  const writeCard = cardWriter();
  const newestRule = policy.turningDates.at(-1) ?? '';

  /** What stands before the card, and what after it. */
  const aroundCard = (decision: DecidedOutcome, facts: Facts, language: Language) => ({
    head: {
      asOf: decision.asOf,
      policyVersion: decision.policyVersion,
      ...(decision.outcome === contradiction
        ? ({ kind: 'refusal', reason: 'contradiction' } as const)
        : ({ kind: 'outcome' } as const)),
    },
    tail: {
      reminders: remindersFor(calendar, { facts, reminderCodes: decision.reminderCodes, asOf: decision.asOf }).map(
        (reminder) => ({ ...reminder, why: reminder.why[language] }),
      ),
      sources: decision.sources.map(({ id, url, date, confidence }) => ({ id, url, date: date[language], confidence })),
      trace: decision.trace,
      assumed: decision.assumed,
    },
  });

  const question = ({ asOf, question: name, unknown }: DecidedQuestion, language: Language): WrittenQuestion => {
    const { fact, ask, values, lookup } = policy.question(name);
    return {
      asOf,
      kind: 'question',
      question: fact,
      ask: ask[language],
      values: values.map(({ value }) => value),
      ...(unknown ? { lookup: lookup[language] } : {}),
    };
  };

  const decided = ({ facts: given, asOf: date }: WrittenRequest) => {
    const asOf = readAsOf(date, newestRule);
    if (!asOf.ok) return { kind: 'refused', refusal: refusal(date, asOf.problem) } as const;
    const facts = readFacts(given);
    if (!facts.ok) return { kind: 'refused', refusal: refusal(asOf.value, facts.problem) } as const;
    const decision = policy.decide(facts.value, asOf.value);
    if (decision.kind !== 'refusal') return { kind: 'decided', decision, facts: facts.value } as const;
    const detail = `asOf: expected a date from ${policy.turningDates[0] ?? ''} on; there is no policy before it`;
    return { kind: 'refused', refusal: refusal(asOf.value, { reason: decision.reason, detail }) } as const;
  };

  return {
    answer: (request, language) => {
      const found = decided(request);
      if (found.kind === 'refused') return found.refusal;
      if (found.decision.kind === 'question') return question(found.decision, language);
      const { head, tail } = aroundCard(found.decision, found.facts, language);
      return { ...head, ...writeCard(found.decision, language).card, ...tail };
    },
    line: (request, language) => {
      const found = decided(request);
      if (found.kind === 'refused') return JSON.stringify(found.refusal);
      if (found.decision.kind === 'question') return JSON.stringify(question(found.decision, language));
      const { head, tail } = aroundCard(found.decision, found.facts, language);
      const { json } = writeCard(found.decision, language);
      return `${JSON.stringify(head).slice(0, -1)},${json},${JSON.stringify(tail).slice(1)}`;
    },
  };
};
