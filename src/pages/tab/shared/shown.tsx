import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { problemText } from './problem-text.ts';
import type { Reading } from './use-reading.ts';
import type { SharedWords } from './words.ts';

interface ProblemProps {
  problem: unknown;
  words: SharedWords;
  again: () => void;
}

export const ProblemBar = ({ problem, words, again }: ProblemProps) => (
  <MessageBar intent="error" layout="multiline" role="alert">
    <MessageBarBody>{problemText(problem, words)}</MessageBarBody>
    <MessageBarActions>
      <Button onClick={again}>{words.tryAgain}</Button>
    </MessageBarActions>
  </MessageBar>
);

interface Props<Value> {
  reading: Reading<Value>;
  words: SharedWords;
  children: (value: Value) => ReactNode;
}

/** What was read once it is there; until then that it comes, or why it does not. What was there before a failure stays. */
export const Shown = <Value,>({ reading, words, children }: Props<Value>) => {
  const { value, problem, isLoading, again } = reading;
  if (value === undefined && problem === undefined) return <Spinner label={words.loading} size="small" />;
  return (
    <>
      {problem !== undefined && <ProblemBar problem={problem} words={words} again={again} />}
      {value !== undefined && <div aria-busy={isLoading}>{children(value)}</div>}
    </>
  );
};
