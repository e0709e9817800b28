import { caseCard } from '../cards/case.card.ts';
import { movedCard } from '../cards/moved.card.ts';
import type { CardMessage } from '../cards/card-message.ts';
import { readCaseView } from '../dialogs/case-view.ts';
import type { Exchange } from '../dialogs/exchange.ts';
import type { Actor, Case, Cases } from '../src/cases/case.ts';
import type { CaseCards, ShownCase } from '../src/cases/case-cards.ts';
import type { Posting, Postings } from '../src/cases/postings.ts';
import type { Language } from '../src/language/language.ts';
import type { Log } from '../src/log.ts';
import type { Policy } from '../src/policy/policy.ts';
import { NotDelivered } from './delivery/caller.ts';
import type { Connector } from './delivery/connector.ts';
import { messageWith, type Delivered } from './delivery/messenger.ts';
import type { Inbound } from './edge/inbound.ts';
import { withoutThread } from './place-of.ts';

/** One case has one card in a conversation, and every one of them shows the case as it is. */
export interface LivingCards {
  /** After a turn: remembers where its case is shown now, and changes the other cards of a case that changed. */
  follow: (activity: Inbound, exchange: Exchange, delivered: Delivered) => Promise<void>;
  /** Shows a case to everybody in a conversation, in a message of its own. What was asked for once is posted once. */
  post: (
    to: Whereabouts,
    reader: { actor: Actor; language: Language },
    one: Case,
    asked: Pick<Posting, 'cause' | 'at'>,
  ) => Promise<void>;
  /** A case that changed outside a conversation. */
  refresh: (actor: Actor, changed: Case) => Promise<void>;
  /** We were removed: no card of that conversation can be changed any more. */
  forget: (tenant: string, activity: Inbound) => Promise<void>;
}

/** A conversation, as an activity from there names it. */
export interface Whereabouts {
  serviceUrl: string;
  conversation: { id: string };
}

export interface LivingCardsParts {
  policy: Policy;
  cases: Cases;
  caseCards: CaseCards;
  postings: Postings;
  connector: Connector;
  log: Log;
}

const gone = new Set([403, 404]);

const publicPlace = (conversation: string) => ({ conversation: withoutThread(conversation), isPrivate: false });

type Sending = () => Promise<string | undefined>;

const sendOnce = async (postings: Postings, tenant: string, posting: Posting, send: Sending) => {
  if (!(await postings.claim(tenant, posting))) return undefined;
  try {
    return await send();
  } catch (problem) {
    await postings.giveUp(tenant, posting);
    throw problem;
  }
};

export const createLivingCards = ({
  policy,
  cases,
  caseCards,
  postings,
  connector,
  log,
}: LivingCardsParts): LivingCards => {
  /** A card that cannot be changed is no reason to fail: it only stays as it was. One that is gone is forgotten. */
  const change = async (tenant: string, card: ShownCase, becomes: CardMessage): Promise<void> => {
    const { serviceUrl, conversation, message } = card;
    try {
      const activity = { ...messageWith(becomes, publicPlace(conversation)), id: message };
      await connector.update({ tenant, serviceUrl, conversation }, message, activity);
    } catch (problem) {
      if (!(problem instanceof NotDelivered)) throw problem;
      log.warn('card.not-updated', { status: problem.status });
      if (gone.has(problem.status)) await caseCards.gone(tenant, card);
    }
  };

  const refreshBut = async (actor: Actor, changed: Case, message?: string): Promise<void> => {
    const { tenant } = actor;
    const cards = await caseCards.of(tenant, changed.number);
    const follow = async (card: ShownCase): Promise<void> => {
      const view = await readCaseView({ cases, policy }, { actor, language: card.language }, changed);
      await change(tenant, card, caseCard(view));
    };
    await Promise.all(cards.filter((card) => card.message !== message).map(follow));
  };

  const keep = async (tenant: string, card: ShownCase): Promise<void> => {
    const before = await caseCards.shown(tenant, card);
    if (before === undefined) return;
    await change(tenant, { ...card, message: before }, movedCard(card.language, card.case));
  };

  const remember = async (activity: Inbound, { reply, heard }: Exchange, { message }: Delivered): Promise<void> => {
    const number = reply === undefined || reply.where === 'word' ? undefined : reply.shows;
    if (number === undefined || message === undefined || heard.place.isPrivate) return;
    const { serviceUrl, conversation } = activity;
    const { language } = heard;
    await keep(heard.actor.tenant, { case: number, serviceUrl, conversation: conversation.id, message, language });
  };

  return {
    follow: async (activity, exchange, delivered) => {
      await remember(activity, exchange, delivered);
      const { changed, heard } = exchange;
      if (changed !== undefined) await refreshBut(heard.actor, changed, delivered.message);
    },
    post: async ({ serviceUrl, conversation: { id: conversation } }, { actor, language }, one, asked) => {
      const view = await readCaseView({ cases, policy }, { actor, language }, one);
      const shown = messageWith(caseCard(view), publicPlace(conversation));
      const posting = { case: one.number, version: one.version, ...asked };
      const message = await sendOnce(postings, actor.tenant, posting, () =>
        connector.send({ tenant: actor.tenant, serviceUrl, conversation }, shown),
      );
      if (message === undefined) return;
      await keep(actor.tenant, { case: one.number, serviceUrl, conversation, message, language });
    },
    refresh: (actor, changed) => refreshBut(actor, changed),
    forget: (tenant, { conversation }) => caseCards.forget(tenant, withoutThread(conversation.id)),
  };
};
