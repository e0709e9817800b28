import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement } from 'react';

import { useWords } from '../words.ts';
import { troubleInWords, type Trouble } from './trouble.ts';

export const Loading = (): ReactElement => <Spinner className="loading" size="small" label={useWords().loading} />;

export const Empty = ({ text }: { text: string }): ReactElement => <p className="empty">{text}</p>;

export const TroubleBar = ({ trouble, again }: { trouble: Trouble; again?: () => void }): ReactElement => {
  const words = useWords();
  return (
    <MessageBar intent={trouble.kind === 'offline' ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>{troubleInWords(trouble, words)}</MessageBarBody>
      {again !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={again}>
            {words.again}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};

const follow = (changed: () => void): (() => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Says that the network is away for as long as it is. */
export const OfflineBar = (): ReactElement | null => {
  const isOnline = useSyncExternalStore(follow, () => navigator.onLine);
  return isOnline ? null : <TroubleBar trouble={{ kind: 'offline' }} />;
};
