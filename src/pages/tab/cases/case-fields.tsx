import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';

import { OutcomeStatus } from '../../../cases/case-status.ts';
import type { People } from '../use-colleagues.ts';
import { useWords } from '../words.ts';

/** A form that was opened takes the focus: whoever reads with their ears is where they wanted to be. */
const useFocus = <Control extends HTMLElement>(): RefObject<Control | null> => {
  const control = useRef<Control>(null);
  useEffect(() => control.current?.focus(), []);
  return control;
};

interface StatusProps {
  label: string;
  statuses: readonly OutcomeStatus[];
  value: OutcomeStatus;
  onChoose: (status: OutcomeStatus) => void;
}

export const StatusField = ({ label, statuses, value, onChoose }: StatusProps): ReactElement => {
  const { names } = useWords();
  return (
    <Field label={label}>
      <Select
        ref={useFocus<HTMLSelectElement>()}
        value={value}
        onChange={(_event, chosen) => onChoose(OutcomeStatus.parse(chosen.value))}
      >
        {statuses.map((status) => (
          <option key={status} value={status}>
            {names.statuses[status]}
          </option>
        ))}
      </Select>
    </Field>
  );
};

interface TextProps {
  label: string;
  value: string;
}

export const TermEndField = ({
  label,
  value,
  onChoose,
}: TextProps & { onChoose: (day: string) => void }): ReactElement => (
  <Field label={label} required>
    <Input type="date" required value={value} onChange={(_event, typed) => onChoose(typed.value)} />
  </Field>
);

export const NoteField = ({
  label,
  value,
  isNeeded,
  onType,
}: TextProps & { isNeeded: boolean; onType: (text: string) => void }): ReactElement => {
  const control = useFocus<HTMLTextAreaElement>();
  return (
    <Field label={label} required={isNeeded}>
      <Textarea
        ref={isNeeded ? control : undefined}
        required={isNeeded}
        maxLength={1000}
        resize="vertical"
        value={value}
        onChange={(_event, typed) => onType(typed.value)}
      />
    </Field>
  );
};

export const PersonField = ({
  label,
  value,
  people: { me, others },
  onChoose,
}: TextProps & { people: People; onChoose: (agent: string) => void }): ReactElement => {
  const { oneCase } = useWords();
  return (
    <Field label={label}>
      <Select ref={useFocus<HTMLSelectElement>()} value={value} onChange={(_event, chosen) => onChoose(chosen.value)}>
        <option value={me.agent}>{oneCase.toMe(me.name)}</option>
        {others.map(({ agent, name }) => (
          <option key={agent} value={agent}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
};
