import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { useWords } from '../words.ts';

/** Whose window it is stays out of what is shared. */
const sharedAddress = (): string => {
  const url = new URL(window.location.href);
  for (const own of ['as', 'lang', 'theme']) url.searchParams.delete(own);
  return url.href;
};

/** The address of what is shown, and a button that copies it. */
export const ShareLink = ({ label }: { label: string }): ReactElement => {
  const { ask } = useWords();
  const [told, setTold] = useState('');
  const address = sharedAddress();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setTold(ask.copied);
    } catch {
      setTold(ask.notCopied);
    }
  };
  return (
    <div className="share">
      <Field label={label}>
        <Input readOnly value={address} onFocus={({ target }) => target.select()} />
      </Field>
      <Button onClick={() => void copy()}>{ask.copy}</Button>
      <p role="status">{told}</p>
    </div>
  );
};
