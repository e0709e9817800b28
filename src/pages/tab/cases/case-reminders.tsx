import type { ReactElement } from 'react';

import { CaseReminders } from '../../../api/reminders/reminder-shapes.ts';
import type { PageProps } from '../page-props.ts';
import { ReminderList } from '../reminders/reminder-list.tsx';
import { remindersWords } from '../reminders/words.ts';
import { usePresent } from '../shared/use-present.ts';
import { Empty, Loading, TroubleBar } from '../shell/states.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useFresh } from '../use-fresh.ts';

interface Props extends Pick<PageProps, 'api' | 'language'> {
  number: number;
  /** Another one every time something was asked for on this page. */
  asked: number;
}

/** What is to be said about a case, and what was. */
export const CaseRemindersPart = ({ api, language, number, asked }: Props): ReactElement => {
  const words = remindersWords[language];
  const path = `/cases/${number}/reminders`;
  const loaded = useLoaded(`${path} ${asked}`, (signal) => api.get(path, CaseReminders, signal));
  const today = usePresent(api).shown?.today;
  useFresh(loaded.again);
  const { shown, trouble, again } = loaded;
  return (
    <section>
      <h2>{words.ofCase}</h2>
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      {shown === undefined && trouble === undefined && <Loading />}
      {shown?.reminders.length === 0 && <Empty text={words.noneOfCase} />}
      {shown !== undefined && today !== undefined && (
        <ReminderList {...{ api, language, today }} rows={shown.reminders} isOfCase onChanged={again} />
      )}
    </section>
  );
};
