import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { ShownReminder } from '../../../api/reminders/reminder-shapes.ts';
import type { CaseDetail } from '../../../api/case-rows.ts';
import { addDays } from '../../../policy/calendar-days.ts';
import type { PageProps } from '../page-props.ts';
import { DayField, ReasonField } from '../reminders/reminder-forms.tsx';
import { remindersWords } from '../reminders/words.ts';
import { usePresent } from '../shared/use-present.ts';
import { TroubleBar } from '../shell/states.tsx';
import { useSending } from '../use-sending.ts';

interface Props extends Pick<PageProps, 'api' | 'language'> {
  shown: CaseDetail;
  /** The day that was asked for. */
  onSaved: (on: string) => void;
  onCancel: () => void;
}

const oneMonth = 30;

/** Asks to be reminded of a case: on a day, or a month before its term ends. */
export const RemindForm = ({ api, language, shown, onSaved, onCancel }: Props): ReactElement => {
  const words = remindersWords[language];
  const today = usePresent(api).shown?.today;
  const { number, termEnd } = shown;
  const [on, setOn] = useState('');
  const [note, setNote] = useState('');
  const sending = useSending();
  const tomorrow = today === undefined ? undefined : addDays(today, 1);
  const before = termEnd === undefined ? undefined : addDays(termEnd, -oneMonth);
  const save = async (): Promise<void> => {
    const body = { on, ...(note.trim() !== '' && { note: note.trim() }) };
    const isSaved = await sending.send((key) =>
      api.change(`/cases/${number}/reminders`, ShownReminder, { method: 'POST', key, body }),
    );
    if (isSaved) onSaved(on);
  };
  return (
    <form
      className="form"
      aria-label={words.remind}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {sending.trouble !== undefined && (
        <TroubleBar trouble={sending.trouble} {...(sending.again !== undefined && { again: sending.again })} />
      )}
      <DayField label={words.on} value={on} onChoose={setOn} {...(tomorrow !== undefined && { min: tomorrow })} />
      {before !== undefined && tomorrow !== undefined && before >= tomorrow && (
        <div className="toolbar">
          <Button size="small" onClick={() => setOn(before)}>
            {words.monthBefore}
          </Button>
        </div>
      )}
      <ReasonField label={words.remindNote} isNeeded={false} value={note} onType={setNote} />
      <div className="toolbar">
        <Button appearance="primary" type="submit" disabledFocusable={sending.isBusy}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
};
