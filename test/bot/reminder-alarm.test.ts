import { NotDelivered } from '../../bot/delivery/caller.ts';
import { createReminderAlarm } from '../../bot/reminder-alarm.ts';
import { createConversations } from '../../src/conversations/conversations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { movableClock } from '../reminders/people.ts';

const clock = movableClock('2026-11-23T10:00:00Z');
const pendingSince = new Date('2026-11-23T09:00:00Z');
const reminders = {
  tenants: () => Promise.resolve(['contoso']),
  balance: () => Promise.resolve({ due: 2, accepted: 0, cancelled: 0, dead: 0, pending: 2, pendingSince }),
};

const alarming = async (send: (summary: string) => void) => {
  const { folder, remove } = freshFolder();
  const store = await openStore({ folder });
  const logged: string[] = [];
  const hear = (event: string) => void logged.push(event);
  try {
    const seen = {
      tenant: 'contoso',
      kind: 'channel',
      conversation: '19:general',
      agent: 'ana',
      user: '29:ana',
    } as const;
    await createConversations({ store, clock }).seen({ ...seen, serviceUrl: 'https://smba.example/', bot: '28:bot' });
    const connector = {
      send: (_: object, { summary = '' }: { summary?: string }) => {
        send(summary);
        return Promise.resolve(undefined);
      },
    };
    const log = { info: hear, warn: hear, error: hear };
    await createReminderAlarm({ reminders, store, connector, clock, log })();
  } finally {
    await store.close();
    remove();
  }
  return logged;
};

it('tells the log and the team’s channel that nothing goes out', async () => {
  const said: string[] = [];
  expect(await alarming((summary) => said.push(summary))).toEqual(['reminders.silent']);
  expect(said[0]).toContain('2 reminders are due and nothing could be delivered since November 23, 2026 at 9:00');
});

it('is no trouble of its own where the channel does not work either', async () => {
  const logged = await alarming(() => {
    throw new NotDelivered('POST activity', 503);
  });
  expect(logged).toEqual(['reminders.silent', 'reminders.alarm-not-sent']);
});
