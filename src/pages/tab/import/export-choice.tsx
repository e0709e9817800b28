import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { PageProps } from '../page-props.ts';
import { troubleInWords, troubleOf } from '../shell/trouble.ts';
import { useWords } from '../words.ts';
import { fileNameIn } from './chosen-file.ts';
import { importWords } from './words.ts';

const kinds = ['cases', 'outcomes', 'subscriptions'] as const;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Hands a file to the browser. The address that it is known by lasts until the browser has taken it. */
const save = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** The records as files. */
export const ExportChoice = ({ api, language }: Pick<PageProps, 'api' | 'language'>) => {
  const styles = useStyles();
  const words = importWords[language];
  const tab = useWords();
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState('');
  const take = async (kind: (typeof kinds)[number]): Promise<void> => {
    setIsBusy(true);
    setSaid(words.exporting);
    try {
      const answered = await api.raw(`/exports/${kind}`);
      const name = fileNameIn(answered.headers.get('content-disposition'));
      save(await answered.blob(), name);
      setSaid(words.saved(name));
    } catch (cause) {
      setSaid(troubleInWords(troubleOf(cause), tab));
    }
    setIsBusy(false);
  };
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2">{words.exports}</Subtitle2>
      <Text>{words.exportsHint}</Text>
      <div className={styles.buttons}>
        {kinds.map((kind) => (
          <Button key={kind} disabledFocusable={isBusy} onClick={() => void take(kind)}>
            {words.exported[kind]}
          </Button>
        ))}
      </div>
      <div role="status">
        <Text>{said}</Text>
      </div>
    </section>
  );
};
