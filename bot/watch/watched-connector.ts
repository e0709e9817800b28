import { NotDelivered } from '../delivery/caller.ts';
import type { Connector } from '../delivery/connector.ts';
import type { Outcome, Watch } from './watch.ts';

/** What Teams made of a call, in a word. */
const endOf = (outcome: Outcome<unknown>): string => {
  if ('done' in outcome) return 'taken';
  const { problem } = outcome;
  if (!(problem instanceof NotDelivered)) return 'failed';
  if (problem.status === 0) return 'no-answer';
  if (problem.status === 429 || problem.status === 412) return 'too-many';
  return problem.status >= 500 ? 'broken' : 'refused';
};

type Sending = Pick<Connector, 'send' | 'createChat'>;

const calling =
  (watch: Watch) =>
  <Done>(how: string, work: () => Promise<Done>): Promise<Done> =>
    watch.follow({ what: 'connector', how }, work, endOf);

/** The way that reminders take, with somebody looking on. */
export const watchedSending = (connector: Sending, watch: Watch): Sending => {
  const call = calling(watch);
  return {
    send: (to, activity) => call('send', () => connector.send(to, activity)),
    createChat: (chat) => call('create-chat', () => connector.createChat(chat)),
  };
};

/** The way to Teams, with somebody looking on. */
export const watchedConnector = (connector: Connector, watch: Watch): Connector => {
  const call = calling(watch);
  return {
    ...connector,
    ...watchedSending(connector, watch),
    update: (to, id, activity) => call('update', () => connector.update(to, id, activity)),
    remove: (to, id) => call('remove', () => connector.remove(to, id)),
  };
};
