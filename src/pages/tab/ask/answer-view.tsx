import { useEffect, useRef, type ReactElement } from 'react';
import type { z } from 'zod';

import type { AnswerShape } from '../../../api/policy/answer-shapes.ts';
import type { Language } from '../../../language/language.ts';
import { nameOf } from '../../../language/names.ts';
import { dayInWords } from '../dates.ts';
import { useWords } from '../words.ts';

type Answer = z.infer<typeof AnswerShape>;
type Outcome = Extract<Answer, { line: string }>;

const Outside = ({ url, children }: { url: string; children: string }): ReactElement => (
  <a href={url} target="_blank" rel="noreferrer">
    {`${children} ↗`}
  </a>
);

const Steps = ({ steps }: { steps: Outcome['steps'] }): ReactElement => {
  const { ask, names } = useWords();
  return (
    <>
      <h3>{ask.steps}</h3>
      <ol>
        {steps.map(({ actor, text, link }) => (
          <li key={`${actor}: ${text}`}>
            <strong>{nameOf(names.actors, actor)}</strong>: {text}{' '}
            {link !== undefined && <Outside url={link}>{new URL(link).hostname}</Outside>}
          </li>
        ))}
      </ol>
    </>
  );
};

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }): ReactElement | null =>
  lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );

const Sources = ({ sources, language }: { sources: Outcome['sources']; language: Language }): ReactElement => {
  const { ask } = useWords();
  return (
    <details>
      <summary>{ask.sources}</summary>
      <ul>
        {sources.map(({ id, url, date }) => (
          <li key={id}>
            <Outside url={url}>
              {ask.source(id, /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayInWords(date, language) : date)}
            </Outside>
          </li>
        ))}
      </ul>
    </details>
  );
};

const OutcomeView = ({ answer, language }: { answer: Outcome; language: Language }): ReactElement => {
  const { ask, names } = useWords();
  return (
    <>
      <Steps steps={answer.steps} />
      <Lines title={ask.roles} lines={answer.requiredRoles.map((role) => nameOf(names.roles, role))} />
      <Lines title={ask.caveats} lines={answer.caveats} />
      {answer.links.length > 0 && <h3>{ask.links}</h3>}
      <ul>
        {answer.links.map(({ title, url }) => (
          <li key={url}>
            <Outside url={url}>{title}</Outside>
          </li>
        ))}
      </ul>
      <Sources sources={answer.sources} language={language} />
      <p className="note">{ask.policyOf(dayInWords(answer.policyVersion, language))}</p>
    </>
  );
};

interface Props {
  answer: Answer;
  language: Language;
  /** Whoever pressed the last answer goes on here; whoever fills in a form stays in it. */
  takesFocus: boolean;
}

/** The one next step with everything it takes; or why there is none. */
export const AnswerView = ({ answer, language, takesFocus }: Props): ReactElement => {
  const { ask } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const isOutcome = 'line' in answer;
  return (
    <article className="answer">
      <h2 ref={heading} tabIndex={-1}>
        {isOutcome ? answer.line : ask.refused}
      </h2>
      {isOutcome && <OutcomeView answer={answer} language={language} />}
      {'detail' in answer && <p>{answer.detail}</p>}
    </article>
  );
};
