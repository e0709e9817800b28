import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';

import type { ImportView } from '../../../api/files/import-view.ts';
import type { PageProps } from '../page-props.ts';
import { countInWords } from '../shared/dates.ts';
import { RefusedRows } from './refused-rows.tsx';
import { importWords } from './words.ts';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXL, margin: 0 },
  one: { display: 'flex', flexDirection: 'column-reverse' },
  number: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props extends Pick<PageProps, 'api' | 'language'> {
  view: ImportView;
  name: string;
  onConfirm: () => void;
  onForget: () => void;
}

const kinds = ['read', 'added', 'changed', 'unchanged', 'refused'] as const;

/** A file that was looked through, before it is stored and after. */
export const LookedThrough = ({ view: { id, state, counts }, name, onConfirm, onForget, api, language }: Props) => {
  const styles = useStyles();
  const words = importWords[language];
  if (counts === undefined) return null;
  const toStore = counts.added + counts.changed;
  const isDone = state === 'done';
  return (
    <section className={styles.part}>
      <div role="status">
        <Subtitle2 as="h2">{isDone ? words.stored(name) : words.preview(name)}</Subtitle2>
      </div>
      <dl className={styles.counts}>
        {kinds.map((kind) => (
          <div key={kind} className={styles.one}>
            <dt>{words.counts[kind]}</dt>
            <dd className={styles.number}>{countInWords(counts[kind], language)}</dd>
          </div>
        ))}
      </dl>
      {!isDone && <Text>{toStore === 0 ? words.nothingToStore : words.nothingStored}</Text>}
      <div className={styles.buttons}>
        {!isDone && toStore > 0 && (
          <Button appearance="primary" onClick={onConfirm}>
            {words.confirm(countInWords(toStore, language))}
          </Button>
        )}
        <Button onClick={onForget}>{words.cancel}</Button>
      </div>
      {counts.refused > 0 && <RefusedRows api={api} language={language} id={id} />}
    </section>
  );
};
