import type { Case } from '../cases/case.ts';
import { dateInWords } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { words } from '../language/words.ts';
import type { Decision } from '../policy/decision.ts';
import { outcomeLine } from '../policy/outcome-line.ts';
import type { Policy } from '../policy/policy.ts';

/** What was said, what holds now, since when, and where that is written; in the reader's words. */
export interface ChangedAnswerView {
  since: string;
  /** When it was said, and what. */
  said: { when: string; line: string };
  now: string;
  source?: { title: string; url: string };
}

/** Missing where somebody has answered anew since. */
export const changedAnswerView = (
  policy: Pick<Policy, 'rulebook'>,
  { advice: { insteadOf } }: Case,
  decision: Decision | undefined,
  language: Language,
): ChangedAnswerView | undefined => {
  if (insteadOf === undefined) return undefined;
  const { changed, oneMoreAnswer } = words[language].reminders;
  const { outcome, asOf } = insteadOf;
  const line = outcomeLine(policy, outcome, asOf, language) ?? words[language].oneCase.unknownAnswer({ id: outcome });
  const now = decision?.kind === 'outcome' ? decision.line[language] : oneMoreAnswer;
  const [source] = decision?.kind === 'outcome' ? decision.sources : [];
  const date = dateInWords(insteadOf.since, language);
  return {
    since: now === line ? changed.sameLine({ date }) : changed.since({ date }),
    said: { when: changed.said({ date: dateInWords(asOf, language) }), line },
    now,
    ...(source !== undefined && { source: { title: source.title[language], url: source.url } }),
  };
};
