import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { FactName } from '../../../policy/facts.ts';
import { useWords } from '../words.ts';
import type { AskedField } from './asked-fields.ts';

interface Props {
  fields: readonly AskedField[];
  onChoose: (fact: FactName, value: string) => void;
}

/** All questions at once; the next one appears as soon as an answer leads to it. */
export const AnswerFields = ({ fields, onChoose }: Props): ReactElement => {
  const { ask } = useWords();
  return (
    <>
      {fields.map(({ question: { fact, ask: text, hint, values }, value }) => (
        <Field key={fact} label={text} {...(hint !== undefined && { hint })}>
          <Select value={value} onChange={(_event, chosen) => onChoose(fact, chosen.value)}>
            <option value="">{ask.choose}</option>
            {values
              .filter((one) => one.offered || one.value === value)
              .map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
          </Select>
        </Field>
      ))}
    </>
  );
};
