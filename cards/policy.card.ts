import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { PolicyOverview } from '../src/policy/overview.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, heading, hint, labelled, paragraph, type Element } from './elements.ts';

const mostStale = 10;

const nextLine = (language: Language, { next }: PolicyOverview): string => {
  const say = words[language].policy;
  return next === undefined ? say.nothingNext : say.nextOn({ ...next, date: dateInWords(next.date, language) });
};

const staleElements = (language: Language, { stale }: PolicyOverview): Element[] => {
  const say = words[language].policy;
  if (stale.length === 0) return [hint(say.nothingStale, 'Medium')];
  const rows = stale.slice(0, mostStale).map(({ rule, verified }) => {
    return paragraph(say.staleRow({ rule, date: dateInWords(verified, language) }), 'Small');
  });
  const more = stale.length - rows.length;
  return [
    heading(say.stale, 'Default', 'Medium'),
    ...rows,
    ...(more > 0 ? [hint(say.staleMore({ more }), 'Small')] : []),
  ];
};

/** What holds on a date: the age of the rules, how many, what changes next, and what nobody has looked at for long. */
export const policyCard = (language: Language, overview: PolicyOverview): CardMessage => {
  const say = words[language];
  return cardMessage(
    language,
    [
      heading(say.policy.title({ date: dateInWords(overview.date, language) })),
      labelled(say.policy.since, dateInWords(overview.since, language)),
      labelled(say.policy.rules, String(overview.rules)),
      labelled(say.policy.next, nextLine(language, overview)),
      ...staleElements(language, overview),
    ],
    [button(say.buttons.opinions, { verb: 'opinions' }), button(say.buttons.newCase, { verb: 'guide' }, true)],
  );
};
