import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { TroubleBar } from '../shell/states.tsx';
import { useWords } from '../words.ts';
import type { Told } from './use-case.ts';

interface Props {
  told: Told | undefined;
  isBusy: boolean;
  onUndo: () => void;
}

const Saved = ({ told, onUndo }: { told: { kind: 'saved' | 'undone' }; onUndo: () => void }): ReactElement => {
  const { oneCase } = useWords();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{told.kind === 'saved' ? oneCase.saved : oneCase.undone}</MessageBarBody>
      {told.kind === 'saved' && (
        <MessageBarActions>
          <Button size="small" onClick={onUndo}>
            {oneCase.undo}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};

const Unsent = ({ again }: { again: () => void }): ReactElement => {
  const words = useWords();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.oneCase.unsent}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={again}>
          {words.again}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

/** What came of the last change, and how to take it back. */
export const ToldBar = ({ told, isBusy, onUndo }: Props): ReactElement => {
  const { oneCase } = useWords();
  return (
    <div className="told" role="status">
      {isBusy && oneCase.working}
      {told?.kind === 'refused' && <TroubleBar trouble={told.trouble} />}
      {told?.kind === 'unsent' && <Unsent again={told.again} />}
      {(told?.kind === 'saved' || told?.kind === 'undone') && <Saved told={told} onUndo={onUndo} />}
    </div>
  );
};
