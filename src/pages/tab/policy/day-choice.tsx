import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';

import type { PolicyView } from '../../../api/policy/policy-shapes.ts';
import type { Language } from '../../../language/language.ts';
import { dayInWords } from '../shared/dates.ts';

interface Props {
  label: string;
  value: string;
  present: PolicyView;
  language: Language;
  onChange: (day: string) => void;
}

/** A date on which there is a policy; those on which a rule began or ended are proposed. */
export const DayChoice = ({ label, value, present: { dates }, language, onChange }: Props) => {
  const id = useId();
  return (
    <div>
      <Field label={label} hint={dayInWords(value, language)}>
        <Input
          type="date"
          value={value}
          {...(dates[0] !== undefined && { min: dates[0] })}
          input={{ list: id }}
          onChange={(_, { value: day }) => {
            if (day !== '') onChange(day);
          }}
        />
      </Field>
      <datalist id={id}>
        {dates.map((date) => (
          <option key={date} value={date} />
        ))}
      </datalist>
    </div>
  );
};
