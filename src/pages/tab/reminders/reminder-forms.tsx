import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';

import type { ShownReminder } from '../../../api/reminders/reminder-shapes.ts';
import type { Language } from '../../../language/language.ts';
import { addDays } from '../../../policy/calendar-days.ts';
import { PersonField } from '../cases/case-fields.tsx';
import { dayInWords } from '../dates.ts';
import type { People } from '../use-colleagues.ts';
import { remindersWords } from './words.ts';

export type AnswerForm = 'snooze' | 'mute' | 'assign';

/** What was filled in; of no other form than the one that is open. */
export interface Filled {
  day: string;
  reason: string;
  agent: string;
}

interface DayProps {
  label: string;
  value: string;
  min?: string;
  onChoose: (day: string) => void;
}

export const DayField = ({ label, value, min, onChoose }: DayProps): ReactElement => {
  const control = useRef<HTMLInputElement>(null);
  useEffect(() => control.current?.focus(), []);
  return (
    <Field label={label} required>
      <Input
        ref={control}
        type="date"
        required
        value={value}
        {...(min !== undefined && { min })}
        onChange={(_event, typed) => onChoose(typed.value)}
      />
    </Field>
  );
};

interface ReasonProps {
  label: string;
  value: string;
  isNeeded: boolean;
  onType: (text: string) => void;
}

export const ReasonField = ({ label, value, isNeeded, onType }: ReasonProps): ReactElement => (
  <Field label={label} required={isNeeded}>
    <Input required={isNeeded} maxLength={1000} value={value} onChange={(_event, typed) => onType(typed.value)} />
  </Field>
);

interface QuickProps {
  today: string;
  language: Language;
  onChoose: (day: string) => void;
}

/** The two days that are chosen most. */
const QuickDays = ({ today, language, onChoose }: QuickProps): ReactElement => {
  const { snooze } = remindersWords[language].chat;
  const [tomorrow, nextWeek] = [addDays(today, 1), addDays(today, 7)];
  return (
    <div className="toolbar">
      <Button size="small" onClick={() => onChoose(tomorrow)}>
        {snooze.tomorrow({ date: dayInWords(tomorrow, language) })}
      </Button>
      <Button size="small" onClick={() => onChoose(nextWeek)}>
        {snooze.nextWeek({ date: dayInWords(nextWeek, language) })}
      </Button>
    </div>
  );
};

interface Props {
  form: AnswerForm;
  shown: ShownReminder;
  people: People | undefined;
  today: string;
  language: Language;
  isBusy: boolean;
  onSave: (filled: Filled) => void;
  onCancel: () => void;
}

/** One thing to do with a reminder, filled in below its buttons. */
export const ReminderForm = ({ form, shown, people, today, language, isBusy, onSave, onCancel }: Props) => {
  const words = remindersWords[language];
  const [filled, setFilled] = useState<Filled>({ day: '', reason: '', agent: shown.owner?.agent ?? '' });
  const fill = (part: Partial<Filled>): void => setFilled({ ...filled, ...part });
  const day = { value: filled.day, min: addDays(today, 1), onChoose: (chosen: string) => fill({ day: chosen }) };
  const reason = { value: filled.reason, onType: (text: string) => fill({ reason: text }) };
  const isLate = shown.kind !== 'manual' && filled.day > shown.of;
  return (
    <form
      className="form"
      aria-label={words.chat.buttons[form]}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(filled);
      }}
    >
      {form === 'snooze' && (
        <>
          <DayField label={words.until} {...day} />
          <QuickDays today={today} language={language} onChoose={(chosen) => fill({ day: chosen })} />
          <ReasonField label={isLate ? words.reason : words.reasonIfLate} isNeeded={isLate} {...reason} />
        </>
      )}
      {form === 'mute' && (
        <>
          <DayField label={words.quiet} {...day} />
          <ReasonField label={words.reason} isNeeded {...reason} />
        </>
      )}
      {form === 'assign' && people !== undefined && (
        <PersonField label={words.to} people={people} value={filled.agent} onChoose={(agent) => fill({ agent })} />
      )}
      <div className="toolbar">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
};
