import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';

import type { NextQuestion as Question } from '../../../api/policy/answer-shapes.ts';
import { useWords } from '../words.ts';
import type { AnsweredFact } from './answered.ts';

interface Props {
  question: Question;
  /** Before anything was answered nobody has pressed anything: the focus stays where it is. */
  isFirst: boolean;
  onAnswer: (answered: AnsweredFact) => void;
}

type Value = Question['values'][number];

/** One question. What is asked for most stands first, everything else is unfolded. */
export const NextQuestion = ({ question, isFirst, onAnswer }: Props): ReactElement => {
  const { ask } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
  }, [isFirst]);
  const { fact, name, hint, lookup, values } = question;
  const button = ({ value, label }: Value): ReactElement => (
    <li key={value}>
      <Button onClick={() => onAnswer({ fact, name, value, label })}>{label}</Button>
    </li>
  );
  const others = values.filter(({ offered }) => !offered);
  return (
    <section className="question">
      <h2 ref={heading} tabIndex={-1}>
        {question.ask}
      </h2>
      {hint !== undefined && <p className="note">{hint}</p>}
      <ul className="choices">{values.filter(({ offered }) => offered).map(button)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{ask.others}</summary>
          <ul className="choices">{others.map(button)}</ul>
        </details>
      )}
      <details open={question.unknown}>
        <summary>{ask.lookup}</summary>
        <p>{lookup}</p>
      </details>
    </section>
  );
};
