import { TurnContext } from 'botbuilder';

import { NotDelivered } from '../../bot/delivery/caller.ts';
import type { Connector } from '../../bot/delivery/connector.ts';
import { createMessenger, type Personally } from '../../bot/delivery/messenger.ts';
import { speakPrivately } from '../../bot/delivery/privately.ts';
import { invokeAnswer } from '../../bot/invoke-answer.ts';
import { TeamsAdapter } from '../../bot/teams-adapter.ts';
import { noticeCard } from '../../cards/notice.card.ts';
import type { CardMessage } from '../../cards/card-message.ts';
import type { Exchange } from '../../dialogs/exchange.ts';
import { ana } from '../cases/people.ts';

const message = noticeCard('en', 'For Ana alone');

const exchange = (isPrivate: boolean): Exchange => ({
  heard: {
    actor: ana,
    language: 'en',
    place: { kind: 'group', conversation: '19:group', isPrivate },
    mentions: [],
    text: 'help',
  },
  talk: undefined,
  isWhole: true,
  ended: undefined,
  updates: [],
  reply: { where: 'below', message },
});

/** A Teams that answers every message with this status. */
const answering = (status: number): Connector => {
  const refuse = () => Promise.reject(new NotDelivered('POST activity', status));
  return { send: refuse, update: refuse, remove: refuse, createChat: refuse };
};

const replyTo = async (
  status: number,
  { personally, isPrivate = true }: { personally?: Personally; isPrivate?: boolean },
) => {
  const log: string[] = [];
  const write = (event: string) => {
    log.push(event);
  };
  const turn = new TurnContext(new TeamsAdapter(answering(status)), {
    type: 'message',
    id: 'm1',
    serviceUrl: 'https://teams.example/',
    conversation: { id: '19:group', tenantId: 'contoso', isGroup: true, conversationType: 'groupChat', name: '' },
  });
  if (isPrivate) speakPrivately(turn);
  const said = exchange(isPrivate);
  const messenger = createMessenger({ info: write, warn: write, error: write }, personally);
  try {
    const delivered = await messenger.reply(turn, said);
    return { log, delivered, answer: invokeAnswer({ exchange: said, delivered }) };
  } catch (problem) {
    return { log, problem };
  }
};

describe('a private answer that Teams refuses', () => {
  it.each([400, 403, 404])('goes to the person’s own chat: %i', async (status) => {
    const told: CardMessage[] = [];
    const personally: Personally = (_, card) => {
      told.push(card);
      return Promise.resolve(true);
    };
    const { log, delivered, answer } = await replyTo(status, { personally });
    expect(told).toEqual([message]);
    expect(delivered).toEqual({ isInPlace: false, isPersonal: true });
    expect(answer?.value).toBe('I could not answer you privately here. The answer is in our own chat.');
    expect(log).toEqual(['private.said-personally']);
  });

  it.each<[string, Personally | undefined]>([
    ['none is known', () => Promise.resolve(false)],
    ['nobody knows any', undefined],
  ])('is no answer where %s, and the log says so', async (_, personally) => {
    const { log, problem } = await replyTo(400, personally === undefined ? {} : { personally });
    expect(problem).toBeInstanceOf(NotDelivered);
    expect(log).toEqual(['private.refused']);
  });

  it.each<[string, number, boolean]>([
    ['Teams said nothing, and may have shown it', 0, true],
    ['Teams wants it later', 429, true],
    ['Teams is broken', 502, true],
    ['it was for everybody', 403, false],
  ])('is not said a second time when %s', async (_, status, isPrivate) => {
    const personally: Personally = () => {
      throw new Error('It was said twice');
    };
    const { log, problem } = await replyTo(status, { personally, isPrivate });
    expect(problem).toBeInstanceOf(NotDelivered);
    expect(log).toEqual([]);
  });
});
