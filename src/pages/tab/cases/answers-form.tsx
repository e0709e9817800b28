import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { CaseDetail } from '../../../api/case-rows.ts';
import type { AnyQuestion } from '../../../api/policy/answer-shapes.ts';
import { AnswerFields } from '../ask/answer-fields.tsx';
import { askedFields, withAnswer } from '../ask/asked-fields.ts';
import { useQuestions, useTalk } from '../ask/use-talk.ts';
import type { TabApi } from '../api.ts';
import { Loading, TroubleBar } from '../shell/states.tsx';
import { useWords } from '../words.ts';
import { factsQuery } from './facts-query.ts';
import type { CaseChange } from './use-case.ts';

interface Props {
  api: TabApi;
  shown: CaseDetail;
  isBusy: boolean;
  onSave: (change: CaseChange) => void;
  onCancel: () => void;
}

const Form = ({ api, questions, shown, isBusy, onSave, onCancel }: Props & { questions: readonly AnyQuestion[] }) => {
  const { oneCase, ask } = useWords();
  const [query, setQuery] = useState(() => factsQuery(shown));
  const [customer, setCustomer] = useState(shown.customer);
  const { shown: talk, form, trouble, again } = useTalk(api, query, questions);
  const { facts, decided } = talk ?? {};
  const answer = decided?.answer;
  const line = answer !== undefined && 'line' in answer ? answer.line : undefined;
  return (
    <form
      className="form"
      aria-label={oneCase.answers}
      onSubmit={(event) => {
        event.preventDefault();
        if (facts !== undefined) onSave({ method: 'PUT', path: 'answers', body: { facts, customer } });
      }}
    >
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      <Field label={ask.customer} required>
        <Input required maxLength={120} value={customer} onChange={(_event, typed) => setCustomer(typed.value)} />
      </Field>
      {form === undefined && trouble === undefined && <Loading />}
      {form !== undefined && (
        <AnswerFields
          fields={askedFields(form, { query, questions })}
          onChoose={(fact, value) => setQuery(withAnswer(query, fact, value))}
        />
      )}
      <p role="status">{line === undefined ? oneCase.answersOpen : oneCase.answersLead(line)}</p>
      <div className="toolbar">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy || line === undefined}>
          {oneCase.save}
        </Button>
        <Button onClick={onCancel}>{oneCase.cancel}</Button>
      </div>
    </form>
  );
};

/** The answers of a case, each to be changed; what follows from them stands below before it is saved. */
export const AnswersForm = (props: Props): ReactElement => {
  const { shown, trouble, again } = useQuestions(props.api);
  if (shown !== undefined) return <Form {...props} questions={shown.questions} />;
  return trouble === undefined ? <Loading /> : <TroubleBar trouble={trouble} again={again} />;
};
