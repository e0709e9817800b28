import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { ShownReminder } from '../../../api/reminders/reminder-shapes.ts';
import type { Language } from '../../../language/language.ts';
import type { PageProps } from '../page-props.ts';
import { Link } from '../shell/link.tsx';
import { Loading, TroubleBar } from '../shell/states.tsx';
import type { People } from '../use-colleagues.ts';
import { ReminderForm, type AnswerForm } from './reminder-forms.tsx';
import { ReminderTold } from './reminder-told.tsx';
import { useReminder, type WorkedReminder } from './use-reminder.ts';
import { remindersWords } from './words.ts';

const Line = ({ text }: { text: string | undefined }): ReactElement | null =>
  text === undefined ? null : <p>{text}</p>;

interface SaysProps {
  shown: ShownReminder;
  isOfCase: boolean;
  language: Language;
}

const Says = ({ shown, isOfCase, language }: SaysProps): ReactElement => {
  const words = remindersWords[language];
  const { toDo, owner, note } = shown;
  // On the page of a case there is a heading above all its reminders.
  const Heading = isOfCase ? 'h3' : 'h2';
  return (
    <>
      <Heading>{shown.title}</Heading>
      {shown.present !== undefined && (
        <p>
          <strong>{shown.present}</strong>
        </p>
      )}
      <Line text={shown.date} />
      <Line text={shown.hoursLeft} />
      <Line text={shown.overdue} />
      <Line text={shown.why} />
      <Line text={shown.cost} />
      {note !== undefined && <q>{note}</q>}
      <div className="to-do">
        <strong>{words.chat.whatToDo}</strong>
        <Line text={toDo.line} />
        <Line text={toDo.text} />
        {toDo.link !== undefined && (
          <a href={toDo.link.url} target="_blank" rel="noreferrer">
            {`${toDo.link.title} ↗`}
          </a>
        )}
      </div>
      <p className="note">{owner === undefined ? words.nobody : words.owner(owner.name)}</p>
    </>
  );
};

interface ActionsProps {
  shown: ShownReminder;
  work: WorkedReminder;
  form: AnswerForm | undefined;
  onForm: (form: AnswerForm | undefined) => void;
  /** On the page of the case itself nobody has to go there. */
  isOfCase: boolean;
  language: Language;
}

const Actions = ({ shown, work, form, onForm, isOfCase, language }: ActionsProps): ReactElement => {
  const words = remindersWords[language];
  const { buttons } = words.chat;
  const { case: number, isOpen, canReopen } = shown;
  const forms: AnswerForm[] = number === undefined || isOfCase ? ['snooze', 'mute'] : ['snooze', 'assign', 'mute'];
  const { isBusy } = work.sending;
  return (
    <div className="toolbar" role="group" aria-label={words.what}>
      {isOpen && (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void work.done()}>
          {buttons.done}
        </Button>
      )}
      {isOpen &&
        forms.map((name) => (
          <Button key={name} aria-expanded={name === form} onClick={() => onForm(name === form ? undefined : name)}>
            {buttons[name]}
          </Button>
        ))}
      {canReopen && (
        <Button disabledFocusable={isBusy} onClick={() => void work.reopen()}>
          {words.reopen}
        </Button>
      )}
      {number === undefined && <Link to="/ask">{words.ask}</Link>}
      {number !== undefined && !isOfCase && <Link to={`/cases/${number}`}>{words.openCase(number)}</Link>}
      {number !== undefined && !isOpen && <Link to={`/cases/${number}?do=outcome`}>{words.outcome}</Link>}
    </div>
  );
};

interface Props extends Pick<PageProps, 'api' | 'language'> {
  id: string;
  people: People | undefined;
  today: string;
  isOfCase: boolean;
  onChanged: () => void;
}

/** Everything that a reminder says, and what can be done about it. */
export const ReminderPanel = ({ api, language, id, people, today, isOfCase, onChanged }: Props): ReactElement => {
  const work = useReminder({ api, id, onChanged });
  const [form, setForm] = useState<AnswerForm>();
  const { shown, trouble } = work;
  return (
    <div className="reminder-panel">
      {trouble !== undefined && <TroubleBar trouble={trouble} again={work.again} />}
      {shown === undefined && trouble === undefined && <Loading />}
      {shown !== undefined && (
        <>
          <Says shown={shown} isOfCase={isOfCase} language={language} />
          <ReminderTold work={work} language={language} />
          <Actions {...{ shown, work, form, isOfCase, language }} onForm={setForm} />
          {form !== undefined && shown.isOpen && (
            <ReminderForm
              key={form}
              {...{ form, shown, people, today, language }}
              isBusy={work.sending.isBusy}
              onSave={(filled) => void work.save(form, filled).then((isDone) => isDone && setForm(undefined))}
              onCancel={() => setForm(undefined)}
            />
          )}
        </>
      )}
    </div>
  );
};
