import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Language } from '../../../language/language.ts';
import { dayInWords } from '../dates.ts';
import { TroubleBar } from '../shell/states.tsx';
import type { Told, WorkedReminder } from './use-reminder.ts';
import { remindersWords, type RemindersWords } from './words.ts';

const sentence = (told: Told, words: RemindersWords, language: Language): string =>
  told.kind === 'snoozed' ? words.snoozed(dayInWords(told.until, language)) : words[told.kind];

/** What came of the last press, and how to take it back. */
export const ReminderTold = ({ work, language }: { work: WorkedReminder; language: Language }): ReactElement => {
  const words = remindersWords[language];
  const { told, sending } = work;
  const undo = told?.kind === 'done' ? work.reopen : told?.kind === 'muted' ? work.lift : undefined;
  return (
    <div className="told" role="status">
      {sending.trouble !== undefined && (
        <TroubleBar trouble={sending.trouble} {...(sending.again !== undefined && { again: sending.again })} />
      )}
      {told !== undefined && sending.trouble === undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{sentence(told, words, language)}</MessageBarBody>
          {undo !== undefined && (
            <MessageBarActions>
              <Button size="small" onClick={() => void undo()}>
                {words.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
};
