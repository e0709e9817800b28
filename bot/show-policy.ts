import type { TurnContext } from 'botbuilder';

import { changesCard } from '../cards/changes.card.ts';
import { literal } from '../cards/elements.ts';
import { opinionsCard } from '../cards/opinions.card.ts';
import { policyCard } from '../cards/policy.card.ts';
import { exchangeOf } from '../dialogs/exchange.ts';
import { dateProblem } from '../dialogs/date-problem.ts';
import { utcDate } from '../src/clock.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { readTypedDate, type DateProblem } from '../src/language/typed-date.ts';
import { readTypedDates } from '../src/language/typed-dates.ts';
import { words } from '../src/language/words.ts';
import { differencesInWords } from '../src/policy/diff-in-words.ts';
import { nextChange, overviewOf } from '../src/policy/overview.ts';
import type { Policy } from '../src/policy/policy.ts';
import type { Services } from './commands/command.ts';
import { notice } from './notice.ts';

const opinionsOnACard = 10;

const saysBefore = (policy: Policy, date: string, language: Language): string =>
  words[language].policy.before({
    date: dateInWords(date, language),
    first: dateInWords(policy.turningDates[0] ?? date, language),
  });

/** What is no date at all is answered with the form of this command, everything else with what is wrong with it. */
const problemWith = (language: Language, written: string, problem: DateProblem, otherwise: string): string =>
  problem.kind === 'not-a-date' ? otherwise : dateProblem(language, literal(written, 40), problem);

/** What holds on a date as written; today for an empty one. */
export const showPolicy = async (
  turn: TurnContext,
  { policy, compare, clock }: Services,
  written: string,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { language } = exchange.heard;
  const read = written === '' ? { ok: true as const, value: utcDate(clock.now()) } : readTypedDate(written);
  if (!read.ok) {
    const otherwise = words[language].policy.whichDate({ written: literal(written, 40) });
    notice(turn, problemWith(language, written, read.problem, otherwise));
    return;
  }
  const overview = overviewOf(policy, read.value, await nextChange(policy, compare, read.value));
  if (overview === undefined) notice(turn, saysBefore(policy, read.value, language));
  else exchange.reply = { where: 'below', message: policyCard(language, overview) };
};

/** What agents thought of the answers; an older page takes the place of the one it was asked for from. */
export const showOpinions = async (
  turn: TurnContext,
  { feedback }: Pick<Services, 'feedback'>,
  before?: { id: string; at: string },
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const rows = await feedback.list(actor.tenant, {
    limit: opinionsOnACard + 1,
    ...(before === undefined ? {} : { before: { id: before.id, at: new Date(before.at) } }),
  });
  const page = { more: rows.length > opinionsOnACard, isFirst: before === undefined };
  const message = opinionsCard(language, rows.slice(0, opinionsOnACard), page);
  exchange.reply = { where: before === undefined ? 'below' : 'in-place', message };
};

const spanOf = (policy: Policy, today: string, language: Language, written: string): Problem | Span => {
  const say = words[language].policy;
  if (written === '') return { from: policy.turningDates.filter((date) => date <= today).at(-2) ?? today, to: today };
  const read = readTypedDates(written);
  if (!read.ok) {
    const otherwise = say.whichDates({ written: literal(read.problem.written, 40) });
    return { problem: problemWith(language, read.problem.written, read.problem.problem, otherwise) };
  }
  const [from, to = today] = read.value;
  if (from >= to)
    return { problem: say.wrongOrder({ from: dateInWords(from, language), to: dateInWords(to, language) }) };
  return from < (policy.turningDates[0] ?? '') ? { problem: saysBefore(policy, from, language) } : { from, to };
};

interface Problem {
  problem: string;
}
interface Span {
  from: string;
  to: string;
}

/** What changed for whom between two dates as written; since the policy before the newest for none. */
export const showChanges = async (
  turn: TurnContext,
  { policy, compare, clock }: Services,
  written: string,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { language } = exchange.heard;
  const span = spanOf(policy, utcDate(clock.now()), language, written);
  if ('problem' in span) {
    notice(turn, span.problem);
    return;
  }
  const text = differencesInWords(policy, await compare(span.from, span.to, language), { ...span, language });
  exchange.reply = { where: 'below', message: changesCard(language, text.trim().split('\n\n')) };
};
