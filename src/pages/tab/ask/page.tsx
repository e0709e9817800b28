import { Button, Field, Input, Switch } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';

import type { PageProps } from '../page-props.ts';
import { go, goInstead, useRoute } from '../shell/route.ts';
import { Loading, TroubleBar } from '../shell/states.tsx';
import { useWords } from '../words.ts';
import { AnswerView } from './answer-view.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { answersIn, dayIn, type AnsweredFact } from './answered.ts';
import { askedFields, withAnswer } from './asked-fields.ts';
import { NextQuestion } from './next-question.tsx';
import { OpenAsCase } from './open-as-case.tsx';
import { ShareLink } from '../shared/share-link.tsx';
import { useQuestions, useTalk } from './use-talk.ts';
import './ask.css';

interface AnsweredProps {
  answered: readonly AnsweredFact[];
  onChange: (index: number) => void;
}

const Answered = ({ answered, onChange }: AnsweredProps): ReactElement => {
  const { ask } = useWords();
  return (
    <section aria-label={ask.answers}>
      <ul className="answered">
        {answered.map(({ fact, name, label }, index) => (
          <li key={fact}>
            <span>
              {name}: <strong>{label}</strong>
            </span>
            <Button size="small" aria-label={ask.change(name)} onClick={() => onChange(index)}>
              {ask.changeIt}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const DayField = ({ query, answered }: { query: URLSearchParams; answered: readonly AnsweredFact[] }): ReactElement => {
  const { ask } = useWords();
  const choose = (day: string): void => {
    const asked = new URLSearchParams(query);
    asked.delete('asOf');
    if (day !== '') asked.set('asOf', day);
    goInstead(answersIn(asked, answered));
  };
  return (
    <Field label={ask.asOf} className="as-of">
      <Input type="date" min="2020-06-17" value={dayIn(query) ?? ''} onChange={(_event, { value }) => choose(value)} />
    </Field>
  );
};

/** The questions of the chat as a page. All answers stand in the address: a link to it replays them. */
export const AskPage = ({ api, language }: PageProps): ReactElement => {
  const { ask } = useWords();
  const { query: now } = useRoute();
  const asked = now.toString();
  const query = useMemo(() => new URLSearchParams(asked), [asked]);
  const { shown, form, trouble, again } = useTalk(api, query);
  const questions = useQuestions(api).shown?.questions ?? [];
  const [isForm, setForm] = useState(false);
  const answered = shown?.answered ?? [];
  return (
    <>
      <h1>{ask.title}</h1>
      <p className="note">{ask.intro}</p>
      <DayField query={query} answered={answered} />
      <Switch label={ask.allAtOnce} checked={isForm} onChange={(_event, { checked }) => setForm(checked)} />
      {isForm && form !== undefined && (
        <div className="form">
          <AnswerFields
            fields={askedFields(form, { query, questions })}
            onChoose={(fact, value) => goInstead(`/ask?${withAnswer(query, fact, value).toString()}`)}
          />
        </div>
      )}
      {answered.length > 0 && !isForm && (
        <>
          <Answered answered={answered} onChange={(index) => go(answersIn(query, answered.slice(0, index)))} />
          <Button appearance="subtle" onClick={() => go('/ask')}>
            {ask.startAgain}
          </Button>
        </>
      )}
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      {shown === undefined && trouble === undefined && <Loading />}
      {shown?.decided.next !== undefined && !isForm && (
        <NextQuestion
          key={shown.decided.next.fact}
          question={shown.decided.next}
          isFirst={answered.length === 0}
          onAnswer={(one) => go(answersIn(query, [...answered, one]))}
        />
      )}
      {shown !== undefined && shown.decided.next === undefined && (
        <>
          <AnswerView answer={shown.decided.answer} language={language} takesFocus={!isForm} />
          {'outcome' in shown.decided.answer && <OpenAsCase api={api} facts={shown.facts} asOf={dayIn(query)} />}
          <ShareLink label={ask.share} />
        </>
      )}
    </>
  );
};
