import { caseCard } from '../cards/case.card.ts';
import { movedCard } from '../cards/moved.card.ts';
import type { CardMessage } from '../cards/card-message.ts';
import { caseView } from '../dialogs/case-view.ts';
import type { Exchange } from '../dialogs/exchange.ts';
import type { Case } from '../src/cases/case.ts';
import type { CaseCards, ShownCase } from '../src/cases/case-cards.ts';
import type { Log } from '../src/log.ts';
import type { Policy } from '../src/policy/policy.ts';
import { NotDelivered, type Connector } from './delivery/connector.ts';
import { messageWith, type Delivered } from './delivery/messenger.ts';
import type { Inbound } from './edge/inbound.ts';
import { withoutThread } from './place-of.ts';

/** One case has one card in a conversation, and every one of them shows the case as it is. */
export interface LivingCards {
  /** After a turn: remembers where its case is shown now, and changes the other cards of a case that changed. */
  follow: (activity: Inbound, exchange: Exchange, delivered: Delivered) => Promise<void>;
  /** A case that changed outside a conversation. */
  refresh: (tenant: string, changed: Case) => Promise<void>;
  /** We were removed: no card of that conversation can be changed any more. */
  forget: (tenant: string, activity: Inbound) => Promise<void>;
}

export interface LivingCardsParts {
  policy: Policy;
  caseCards: CaseCards;
  connector: Connector;
  log: Log;
}

const gone = new Set([403, 404]);

export const createLivingCards = ({ policy, caseCards, connector, log }: LivingCardsParts): LivingCards => {
  /** A card that cannot be changed is no reason to fail: it only stays as it was. One that is gone is forgotten. */
  const change = async (tenant: string, card: ShownCase, becomes: CardMessage): Promise<void> => {
    const { serviceUrl, conversation, message } = card;
    const place = { conversation: withoutThread(conversation), isPrivate: false };
    try {
      await connector.update({ serviceUrl, conversation }, message, { ...messageWith(becomes, place), id: message });
    } catch (problem) {
      if (!(problem instanceof NotDelivered)) throw problem;
      log.warn('card.not-updated', { status: problem.status });
      if (gone.has(problem.status)) await caseCards.gone(tenant, card);
    }
  };

  const refreshBut = async (tenant: string, changed: Case, message?: string): Promise<void> => {
    const cards = await caseCards.of(tenant, changed.number);
    const others = cards.filter((card) => card.message !== message);
    await Promise.all(others.map((card) => change(tenant, card, caseCard(caseView(policy, card.language, changed)))));
  };

  const remember = async (activity: Inbound, { reply, heard }: Exchange, { message }: Delivered): Promise<void> => {
    const number = reply === undefined || reply.where === 'word' ? undefined : reply.shows;
    if (number === undefined || message === undefined || heard.place.isPrivate) return;
    const { tenant } = heard.actor;
    const { serviceUrl, conversation } = activity;
    const card = { case: number, serviceUrl, conversation: conversation.id, message, language: heard.language };
    const before = await caseCards.shown(tenant, card);
    if (before === undefined) return;
    await change(tenant, { ...card, message: before }, movedCard(heard.language, number));
  };

  return {
    follow: async (activity, exchange, delivered) => {
      await remember(activity, exchange, delivered);
      const { changed, heard } = exchange;
      if (changed !== undefined) await refreshBut(heard.actor.tenant, changed, delivered.message);
    },
    refresh: (tenant, changed) => refreshBut(tenant, changed),
    forget: (tenant, { conversation }) => caseCards.forget(tenant, withoutThread(conversation.id)),
  };
};
