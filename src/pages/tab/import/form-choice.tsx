import { makeStyles, tokens } from '@fluentui/react-components';

import { OneOf } from '../shared/one-of.tsx';
import type { FileForm } from './use-import.ts';
import type { ImportWords } from './words.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface Props {
  form: FileForm;
  onChange: (form: FileForm) => void;
  words: ImportWords;
  /** Shown from the beginning, because the file was refused. */
  isAsked: boolean;
}

export const FormChoice = ({ form, onChange, words, isAsked }: Props) => {
  const styles = useStyles();
  return (
    <details open={isAsked}>
      <summary>{words.form}</summary>
      <div className={styles.form}>
        <OneOf
          label={words.dates}
          value={form.dates}
          options={Object.entries(words.dateOrders)}
          onChange={(dates) => onChange({ ...form, dates })}
        />
        <OneOf
          label={words.encoding}
          value={form.encoding}
          options={Object.entries(words.encodings)}
          onChange={(encoding) => onChange({ ...form, encoding })}
        />
      </div>
    </details>
  );
};
