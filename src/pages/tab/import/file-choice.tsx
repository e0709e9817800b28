import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';

import { fileProblem, type FileProblem } from './chosen-file.ts';
import type { ImportWords } from './words.ts';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'center',
    textAlign: 'center',
    padding: tokens.spacingHorizontalXXL,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, borderTopStyle: 'solid' },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

const problemInWords = (problem: FileProblem, name: string, words: ImportWords): string => {
  switch (problem) {
    case 'too-large':
      return words.tooLarge(name);
    case 'not-csv':
      return words.notCsv(name);
    case 'only-one':
      return words.onlyOne;
  }
};

interface Props {
  onFile: (file: File) => void;
  words: ImportWords;
}

/** A place to drop a file on, and a button for those who do not. */
export const FileChoice = ({ onFile, words }: Props) => {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [problem, setProblem] = useState('');
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined) return;
    const found = fileProblem(files);
    setProblem(found === undefined ? '' : problemInWords(found, file.name, words));
    if (found === undefined) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <div
      className={mergeClasses(styles.place, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Text>{words.drop}</Text>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {words.chooseFile}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={words.chooseFile}
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          // So that the same file can be chosen again, once it was mended.
          target.value = '';
        }}
      />
      <div role="alert">{problem !== '' && <Text className={styles.problem}>{problem}</Text>}</div>
    </div>
  );
};
