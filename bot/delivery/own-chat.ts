import type { CardMessage } from '../../cards/card-message.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import type { Conversations, KnownConversation } from '../../src/conversations/conversation.ts';
import { languageOf, type Language } from '../../src/language/language.ts';
import type { Log } from '../../src/log.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { NotDelivered } from './caller.ts';
import type { Connector } from './connector.ts';
import { messageWith, type Personally } from './messenger.ts';

/** Where a message stands in a person's own chat. */
export interface SaidPersonally {
  serviceUrl: string;
  conversation: string;
  message: string;
  language: Language;
}

export interface OwnChat {
  /** Sends to a person's own chat, in their language. Nothing when they cannot be reached there. */
  say: (
    tenant: string,
    agent: string,
    inLanguage: (language: Language) => CardMessage | Promise<CardMessage>,
  ) => Promise<SaidPersonally | undefined>;
}

export interface OwnChatParts {
  conversations: Pick<Conversations, 'find'>;
  settings: Pick<Settings, 'ofAgent'>;
  connector: Connector;
  log: Log;
}

/** A person's chat with the bot, by what is known of where they are. */
export const createOwnChat = ({ conversations, settings, connector, log }: OwnChatParts): OwnChat => {
  const idOf = ({ conversation, serviceUrl, bot, who, tenant }: KnownConversation): Promise<string | undefined> =>
    conversation === undefined
      ? connector.createChat({ serviceUrl, bot, person: who, tenant })
      : Promise.resolve(conversation);

  const send = async (chat: KnownConversation, card: CardMessage, language: Language) => {
    const { tenant, serviceUrl } = chat;
    const conversation = await idOf(chat);
    if (conversation === undefined) return undefined;
    const message = await connector.send(
      { tenant, serviceUrl, conversation },
      messageWith(card, { conversation, isPrivate: false }),
    );
    return message === undefined ? undefined : { serviceUrl, conversation, message, language };
  };

  return {
    say: async (tenant, agent, inLanguage) => {
      const chat = await conversations.find(tenant, 'personal', agent);
      if (chat?.state !== 'installed') return undefined;
      const known = await settings.ofAgent(tenant, agent);
      const language = known?.language ?? languageOf(chat.locale);
      try {
        return await send(chat, await inLanguage(language), language);
      } catch (problem) {
        if (!(problem instanceof NotDelivered)) throw problem;
        log.warn('own-chat.refused', { status: problem.status });
        return undefined;
      }
    },
  };
};

/** A private answer that Teams refuses in a channel is said in the person's own chat. */
export const personally =
  (ownChat: OwnChat): Personally =>
  async (turn, message) => {
    const { actor } = exchangeOf(turn).heard;
    return (await ownChat.say(actor.tenant, actor.agent, () => message)) !== undefined;
  };
