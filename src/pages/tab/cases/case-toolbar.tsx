import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { useWords } from '../words.ts';
import { formNames, type FormName } from './case-form.tsx';

interface Props {
  form: FormName | undefined;
  onForm: (form: FormName | undefined) => void;
  onUndo: () => void;
}

export const CaseToolbar = ({ form, onForm, onUndo }: Props): ReactElement => {
  const { oneCase } = useWords();
  return (
    <div className="toolbar" role="group" aria-label={oneCase.actions}>
      {formNames.map((name) => (
        <Button key={name} aria-expanded={name === form} onClick={() => onForm(name === form ? undefined : name)}>
          {oneCase[name]}
        </Button>
      ))}
      <Button appearance="subtle" onClick={onUndo}>
        {oneCase.undo}
      </Button>
    </div>
  );
};
