import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { z } from 'zod';

import { SentAgain, Which } from '../../../api/reminders/reminder-shapes.ts';
import type { PageProps } from '../page-props.ts';
import { OneOf } from '../shared/one-of.tsx';
import { Tabs } from '../shared/tabs.tsx';
import { usePresent } from '../shared/use-present.ts';
import { Empty, Loading, TroubleBar } from '../shell/states.tsx';
import { useSending } from '../use-sending.ts';
import { Muted } from './muted.tsx';
import { ReminderList } from './reminder-list.tsx';
import { useReminderList } from './use-reminder-list.ts';
import { remindersWords } from './words.ts';

type Chosen = z.infer<typeof Which>;

interface ListProps extends PageProps {
  which: Chosen;
  owner: string;
  id: string;
}

/** What could not be delivered is everybody's affair, and can be sent once more. */
const NotDelivered = ({ api, language, onSent }: Pick<PageProps, 'api' | 'language'> & { onSent: () => void }) => {
  const { chat } = remindersWords[language];
  const sending = useSending();
  const sendAgain = async (): Promise<void> => {
    await sending.send((key) => api.change('/reminders/send-again', SentAgain, { method: 'POST', key }));
    onSent();
  };
  return (
    <>
      {sending.trouble !== undefined && <TroubleBar trouble={sending.trouble} />}
      <Button appearance="primary" disabledFocusable={sending.isBusy} onClick={() => void sendAgain()}>
        {chat.buttons.sendAgain}
      </Button>
    </>
  );
};

const List = ({ which, owner, id, ...props }: ListProps): ReactElement => {
  const { api, language } = props;
  const words = remindersWords[language];
  const list = useReminderList(api, { which, owner: which === 'dead' ? '' : owner });
  const today = usePresent(api).shown?.today;
  const { shown, trouble, more, again } = list;
  const rows = shown?.reminders ?? [];
  return (
    <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${which}`}>
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      {shown === undefined && trouble === undefined && <Loading />}
      {shown !== undefined && which !== 'dead' && shown.dead > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.chat.list.someDead({ count: shown.dead })}</MessageBarBody>
        </MessageBar>
      )}
      {shown !== undefined && rows.length === 0 && <Empty text={words.chat.list.none[which]} />}
      {which === 'dead' && rows.length > 0 && <NotDelivered {...props} onSent={again} />}
      {today !== undefined && <ReminderList {...{ api, language, rows, today }} onChanged={again} />}
      <p className="count" role="status">
        {rows.length > 0 ? words.shown(rows.length) : ''}
      </p>
      {more !== undefined && <Button onClick={more}>{words.chat.buttons.next}</Button>}
    </div>
  );
};

/** What is to be said when, what waits for an answer, and what became of it. */
export const RemindersPage = (props: PageProps): ReactElement => {
  const words = remindersWords[props.language];
  const id = `reminders${useId()}`;
  const [which, setWhich] = useState<Chosen>('upcoming');
  const [owner, setOwner] = useState('me');
  return (
    <>
      <h1>{words.title}</h1>
      <p className="note">{words.intro}</p>
      <div className="whose">
        <OneOf
          label={words.whose}
          value={owner}
          options={[
            ['me', words.mine],
            ['', words.everybodys],
          ]}
          onChange={setOwner}
        />
      </div>
      <Tabs
        id={id}
        label={words.lists}
        names={Which.options}
        titles={words.chat.list}
        chosen={which}
        onChoose={setWhich}
      />
      <List {...props} {...{ which, owner, id }} />
      <Muted {...props} />
    </>
  );
};
