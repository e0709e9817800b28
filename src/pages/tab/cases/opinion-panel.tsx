import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { GivenOpinion } from '../../../api/cases/case-shapes.ts';
import { Verdict } from '../../../feedback/verdict.ts';
import type { PageProps } from '../page-props.ts';
import { OneOf } from '../shared/one-of.tsx';
import { TroubleBar } from '../shell/states.tsx';
import { useSending } from '../use-sending.ts';
import { useWords } from '../words.ts';

interface Props extends Pick<PageProps, 'api'> {
  number: number;
  verdict: Verdict;
  onCancel: () => void;
}

/** What somebody thinks of the answer, for whoever looks after the rules. A later opinion takes the place of the earlier. */
export const OpinionPanel = ({ api, number, verdict: first, onCancel }: Props): ReactElement => {
  const { oneCase, names } = useWords();
  const [verdict, setVerdict] = useState(first);
  const [reason, setReason] = useState('');
  const [isKept, setKept] = useState(false);
  const sending = useSending();
  const give = async (): Promise<void> => {
    const body = { verdict, ...(reason.trim() !== '' && { reason: reason.trim() }) };
    setKept(
      await sending.send((key) => api.change(`/cases/${number}/feedback`, GivenOpinion, { method: 'PUT', key, body })),
    );
  };
  return (
    <form
      className="form"
      aria-label={oneCase.opinion}
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      {sending.trouble !== undefined && <TroubleBar trouble={sending.trouble} />}
      <OneOf
        label={oneCase.opinion}
        value={verdict}
        options={Verdict.options.map((each) => [each, names.verdicts[each]])}
        onChange={(chosen) => setVerdict(Verdict.parse(chosen))}
      />
      <Field label={oneCase.opinionWhy}>
        <Input maxLength={500} value={reason} onChange={(_event, typed) => setReason(typed.value)} />
      </Field>
      <div className="toolbar">
        <Button appearance="primary" type="submit" disabledFocusable={sending.isBusy}>
          {oneCase.save}
        </Button>
        <Button onClick={onCancel}>{oneCase.cancel}</Button>
      </div>
      <p role="status">{isKept ? oneCase.opinionKept : ''}</p>
    </form>
  );
};
