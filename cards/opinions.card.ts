import { utcDate } from '../src/clock.ts';
import type { GivenFeedback } from '../src/feedback/feedback.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, heading, hint, literal, paragraph, row } from './elements.ts';

/** What agents thought of the answers, each with its rule: a page, newest first. */
export const opinionsCard = (
  language: Language,
  opinions: readonly GivenFeedback[],
  { more, isFirst }: { more: boolean; isFirst: boolean },
): CardMessage => {
  const say = words[language];
  const rows = opinions.map(({ case: number, rule, outcome, verdict, reason, by, at }) =>
    row(say.policy.opinion({ number, rule, outcome }), { verb: 'case', case: number }, [
      hint(
        say.policy.opinionBy({
          verdict: say.names.verdicts[verdict],
          name: literal(by.name, 60),
          date: dateInWords(utcDate(at), language),
        }),
        'None',
      ),
      ...(reason === undefined ? [] : [paragraph(literal(reason, 500), 'Small')]),
    ]),
  );
  const empty = paragraph(isFirst ? say.policy.noFeedback : say.policy.noOlderFeedback);
  const last = opinions.at(-1);
  return cardMessage(
    language,
    [heading(say.policy.feedbackTitle), ...(rows.length === 0 ? [empty] : rows)],
    more && last !== undefined
      ? [button(say.buttons.older, { verb: 'opinions', before: { id: last.id, at: last.at.toISOString() } })]
      : [],
  );
};
