import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { CaseDetail } from '../../../api/case-rows.ts';
import { OutcomeStatus } from '../../../cases/case-status.ts';
import type { People } from '../use-colleagues.ts';
import { useWords } from '../words.ts';
import { NoteField, PersonField, StatusField, TermEndField } from './case-fields.tsx';
import type { CaseChange } from './use-case.ts';

export const formNames = ['outcome', 'status', 'note', 'assign'] as const;
export type FormName = (typeof formNames)[number];

export const isFormName = (name: string): name is FormName => formNames.some((form) => form === name);

interface Props {
  form: FormName;
  shown: CaseDetail;
  people: People | undefined;
  isBusy: boolean;
  onSave: (change: CaseChange) => void;
  onCancel: () => void;
}

interface Filled {
  status: OutcomeStatus;
  termEnd: string;
  note: string;
  agent: string;
}

/** Only waiting needs to say until when. */
const statusOf = ({ status, termEnd }: Filled) => ({
  status,
  ...(status === 'waiting_for_term_end' && { termEnd }),
});

const changeOf = (form: FormName, filled: Filled): CaseChange => {
  const note = filled.note.trim();
  switch (form) {
    case 'outcome':
      return { method: 'PUT', path: 'outcome', body: { ...statusOf(filled), ...(note !== '' && { note }) } };
    case 'status':
      return { method: 'PUT', path: 'status', body: statusOf(filled) };
    case 'note':
      return { method: 'PUT', path: 'note', body: { note } };
    case 'assign':
      return { method: 'PUT', path: 'assignee', body: { agent: filled.agent } };
  }
};

const firstFilled = (form: FormName, { possible, termEnd = '', owner }: CaseDetail): Filled => ({
  status: (form === 'status' ? possible : OutcomeStatus.options)[0] ?? 'doing',
  termEnd,
  note: '',
  agent: owner.agent,
});

/** One thing to do with a case, filled in below its button. */
export const CaseForm = ({ form, shown, people, isBusy, onSave, onCancel }: Props): ReactElement => {
  const { oneCase } = useWords();
  const [filled, setFilled] = useState(() => firstFilled(form, shown));
  const fill = (part: Partial<Filled>): void => setFilled({ ...filled, ...part });
  const hasStatus = form === 'outcome' || form === 'status';
  return (
    <form
      className="form"
      aria-label={oneCase[form]}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(changeOf(form, filled));
      }}
    >
      {hasStatus && (
        <StatusField
          label={form === 'outcome' ? oneCase.whatCame : oneCase.newStatus}
          statuses={form === 'outcome' ? OutcomeStatus.options : shown.possible}
          value={filled.status}
          onChoose={(status) => fill({ status })}
        />
      )}
      {hasStatus && filled.status === 'waiting_for_term_end' && (
        <TermEndField label={oneCase.termEnd} value={filled.termEnd} onChoose={(termEnd) => fill({ termEnd })} />
      )}
      {(form === 'outcome' || form === 'note') && (
        <NoteField
          label={form === 'note' ? oneCase.addNote : oneCase.optionalNote}
          isNeeded={form === 'note'}
          value={filled.note}
          onType={(note) => fill({ note })}
        />
      )}
      {form === 'assign' && people !== undefined && (
        <PersonField label={oneCase.to} people={people} value={filled.agent} onChoose={(agent) => fill({ agent })} />
      )}
      <div className="toolbar">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          {oneCase.save}
        </Button>
        <Button onClick={onCancel}>{oneCase.cancel}</Button>
      </div>
    </form>
  );
};
