import { createHash, randomUUID } from 'node:crypto';

import type { TurnContext } from 'botbuilder';

import { literal, typedIn } from '../../cards/elements.ts';
import { importCard, importedCard, mostPasted } from '../../cards/import.card.ts';
import type { Press } from '../../cards/press.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import type { Actor } from '../../src/cases/case.ts';
import type { Language } from '../../src/language/language.ts';
import { words } from '../../src/language/words.ts';
import { dateOrders } from '../../src/subscriptions/csv-dates.ts';
import { importSubscriptions, type SubscriptionSink } from '../../src/subscriptions/csv-import.ts';
import { problemInWords } from '../../src/subscriptions/csv-problem-words.ts';
import type { ImportProblem, Refusal } from '../../src/subscriptions/csv-refusal.ts';
import { countingSink } from '../../src/subscriptions/preview-import.ts';
import type { Services } from '../commands/command.ts';
import { notice } from '../notice.ts';

type ImportPress = Extract<Press, { verb: 'import' }>;

const problemWith = (problem: ImportProblem, language: Language): string => {
  const say = words[language].imports;
  if (problem.kind === 'dates-ambiguous') {
    const [example] = problem.examples;
    return say.datesAmbiguous({ text: literal(example?.text ?? '', 40), line: example?.line ?? 1 });
  }
  if (problem.kind === 'dates-mixed') {
    const [dayFirst, monthFirst] = [literal(problem.dayFirst.text, 40), literal(problem.monthFirst.text, 40)];
    return say.datesMixed({ dayFirst, monthFirst });
  }
  return literal(problemInWords(problem, language, 'form'), 600);
};

const read = async (actor: Actor, { rows = '', dates }: ImportPress, sink: SubscriptionSink) => {
  const refusals: Refusal[] = [];
  const order = dateOrders.find((one) => one === dates);
  const bytes = Buffer.from(rows);
  const done = await importSubscriptions({
    source: {
      open: async function* () {
        yield await Promise.resolve(bytes);
      },
    },
    sink,
    tenant: actor.tenant,
    // Pasted text is text already: no byte of it is in doubt.
    encoding: 'utf-8',
    ...(order === undefined ? {} : { dates: order }),
    onRefused: (refusal) => {
      refusals.push(refusal);
    },
  });
  return { done, refusals };
};

const markOf = ({ rows = '', dates = '' }: ImportPress): string =>
  createHash('sha256').update(`${dates}\n${rows}`).digest('base64url');

/** What the card cannot take at all. Counted as JSON, in which quotes and line ends take two characters. */
const unfit = ({ rows = '' }: ImportPress, language: Language): string | undefined => {
  const say = words[language].imports;
  if (rows.trim() === '') return say.missing;
  const { length } = JSON.stringify(rows);
  return length > mostPasted ? say.tooLong({ length, most: mostPasted }) : undefined;
};

const preview = async (turn: TurnContext, { subscriptions }: Services, press: ImportPress): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const { rows = '', dates, seen } = press;
  const { done, refusals } = await read(actor, press, countingSink(subscriptions, actor));
  const view = { language, rows, dates };
  const message = done.ok
    ? importCard({
        ...view,
        ...(seen === undefined ? {} : { problem: words[language].imports.changedSince }),
        preview: { counts: done.value, refusals, seen: { rows: markOf(press), run: randomUUID() } },
      })
    : importCard({ ...view, problem: problemWith(done.problem, language) });
  exchange.reply = { where: 'in-place', message };
};

const keep = async (turn: TurnContext, { subscriptions }: Services, press: ImportPress, run: string): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  let batches = 0;
  const { done, refusals } = await read(actor, press, {
    // The same press twice is one import.
    put: (rows) => subscriptions.put(actor, rows, `import ${run} ${markOf(press)} ${(batches += 1)}`),
  });
  exchange.reply = {
    where: 'in-place',
    message: done.ok
      ? importedCard(language, done.value, refusals)
      : importCard({ language, rows: press.rows ?? '', problem: problemWith(done.problem, language) }),
  };
};

/** Takes pasted rows: shows what they would do, and saves exactly those that were shown. */
export const importAction = async (turn: TurnContext, services: Services, pressed: ImportPress): Promise<void> => {
  const press = { ...pressed, rows: typedIn(pressed.rows ?? '') };
  const exchange = exchangeOf(turn);
  const { language, place } = exchange.heard;
  if (place.kind !== 'personal' && !place.isPrivate) {
    notice(turn, words[language].notices.onlyPersonal);
    return;
  }
  if (press.isFilled !== true) {
    exchange.reply = { where: 'below', message: importCard({ language }) };
    return;
  }
  const problem = unfit(press, language);
  if (problem !== undefined) exchange.reply = { where: 'in-place', message: importCard({ language, problem }) };
  else if (press.seen?.rows === markOf(press)) await keep(turn, services, press, press.seen.run);
  else await preview(turn, services, press);
};
