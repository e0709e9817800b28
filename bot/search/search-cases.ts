import { foundCard } from '../../cards/found.card.ts';
import { literal } from '../../cards/elements.ts';
import { caseView } from '../../dialogs/case-view.ts';
import type { Heard } from '../../dialogs/exchange.ts';
import type { Case } from '../../src/cases/case.ts';
import { tidy } from '../../src/language/fold.ts';
import { words } from '../../src/language/words.ts';
import { caseNumberIn, type Services } from '../commands/command.ts';
import { nothing, rows, sentence, type FoundRow } from './answers.ts';
import type { Query } from './asked.ts';
import { searchGuidance } from './search-guidance.ts';

const largestCase = 2_147_483_647;

const typedIn = ({ parameters }: Query): string =>
  tidy(parameters.find(({ name }) => name !== 'initialRun')?.value ?? '');

/** As people name a case in the chat: `case 1`, `caso #1`. */
const namedCase = /^(?:case|caso) (?=\S+$|n)/iu;

const byNumber = async ({ cases }: Services, { actor }: Heard, typed: string): Promise<Case[]> => {
  const number = Number(caseNumberIn(typed.replace(namedCase, '')) ?? 0);
  const one = number > 0 && number <= largestCase ? await cases.find(actor, number) : undefined;
  return one === undefined ? [] : [one];
};

const find = async (services: Services, heard: Heard, { typed, limit }: { typed: string; limit: number }) => {
  const { cases } = services;
  if (typed === '') return (await cases.list(heard.actor, { limit })).cases;
  const numbered = await byNumber(services, heard, typed);
  const found = await cases.search(heard.actor, { text: typed, limit });
  return [...numbered, ...found.cases.filter(({ number }) => number !== numbered[0]?.number)].slice(0, limit);
};

const rowOf = ({ policy }: Services, { language }: Heard, one: Case): FoundRow => {
  const say = words[language];
  const { number, status } = one;
  return {
    title: say.cases.row({ number, customer: literal(one.advice.customer, 60) }),
    text: say.names.statuses[status],
    card: foundCard(caseView(policy, language, one)).card,
  };
};

/** Cases by number, customer, note or subscription, then guidance; the newest cases before anything was typed. */
export const searchCases = async (services: Services, heard: Heard, query: Query): Promise<object> => {
  const typed = typedIn(query);
  const { count } = query.queryOptions;
  const cases = await find(services, heard, { typed, limit: count });
  const guidance = searchGuidance(services, heard, typed);
  const found = [...cases.map((one) => rowOf(services, heard, one)), ...guidance].slice(0, count);
  if (found.length > 0) return rows(found);
  const say = words[heard.language];
  return sentence(typed === '' ? say.cases.none : say.search.nothing({ typed: literal(typed, 60) }));
};

/** A link to one of our cases that somebody pasted. Another tenant's case is not there, like one that never was. */
export const unfurlCase = async (services: Services, heard: Heard, url: string): Promise<object> => {
  // `…/cases/12`, or a deep link into the tab, which carries `case-12` inside its encoded context.
  const number = /(?:\/cases\/|case-)(\d{1,10})(?!\d)/.exec(url)?.[1] ?? '';
  const found = await byNumber(services, heard, number);
  return found.length === 0 ? nothing : rows(found.map((one) => rowOf(services, heard, one)));
};
