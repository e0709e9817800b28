import type { Heard } from '../dialogs/exchange.ts';
import type { Place } from '../dialogs/place.ts';
import { Press } from '../cards/press.ts';
import { languageOf, type Language } from '../src/language/language.ts';
import { tidy } from '../src/language/fold.ts';
import { z } from 'zod';

import type { KnownAgent, TeamSettings } from '../src/settings/settings.ts';
import { Stamp, stampOf } from './delivery/card-stamp.ts';
import type { Admitted } from './edge/gate.ts';
import type { Inbound } from './edge/inbound.ts';
import { placeOf } from './place-of.ts';

/** More is not read: the longest thing anybody has to write here is a note of 1,000 characters. */
export const mostText = 2000;

const Invoked = z.object({
  action: z.object({ verb: z.string().max(64), data: z.record(z.string(), z.unknown()).optional() }),
});
const Submitted = z.record(z.string(), z.unknown());

const entities = new Map([
  ['&nbsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
]);

const decoded = (text: string): string =>
  text.replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => entities.get(entity) ?? entity);

/** What was typed, without the mention of us that Teams puts in front; mentions of others stay as their names. */
const textOf = ({ text, entities: mentions = [], recipient }: Inbound): string => {
  const ours = mentions.filter(({ mentioned }) => mentioned.id === recipient.id);
  const withoutUs = ours.reduce((rest, mention) => rest.replace(mention.text ?? '', ' '), text ?? '');
  return tidy(decoded(withoutUs.replace(/<\/?at[^<>]{0,200}>/g, '')));
};

/** What a pressed button sent, whichever way Teams packs it. */
export const sentBy = ({ type, name, value }: Inbound): Record<string, unknown> | undefined => {
  if (type === 'message') return Submitted.safeParse(value).data;
  if (type !== 'invoke' || name !== 'adaptiveCard/action') return undefined;
  const { data: invoked } = Invoked.safeParse(value);
  return invoked === undefined ? undefined : { ...invoked.action.data, verb: invoked.action.verb };
};

/** Some clients send an empty value along with what was typed. */
const isPressed = ({ type, text, value }: Inbound): boolean =>
  type === 'invoke' || ((text ?? '') === '' && value !== undefined && value !== null);

const othersMentioned = ({ entities = [], recipient }: Inbound): Heard['mentions'] =>
  entities.flatMap(({ mentioned: { id, name } }) =>
    id === recipient.id ? [] : [{ teamsId: id, name: tidy(name ?? '').slice(0, 120) }],
  );

/** Verbs that only show something may come from a card that we did not send there ourselves. */
const showing: ReadonlySet<Press['verb']> = new Set(['case', 'cases', 'help', 'guide', 'form', 'reminders']);

const isFromElsewhere = (press: Press, stamp: Stamp | undefined, place: Place): boolean =>
  stamp === undefined ? !showing.has(press.verb) : stamp.in !== stampOf(place).in;

/** Whether only the person and we see it: a private message, or the card of one that was pressed where it was sent. */
export const isSaidInPrivate = (activity: Inbound): boolean => {
  if (activity.recipient.isTargeted === true) return true;
  const { data: stamp } = Stamp.safeParse(sentBy(activity));
  return stamp?.private === true && stamp.in === stampOf({ ...placeOf(activity), isPrivate: true }).in;
};

/** What is stored of the person and the team that speak. */
export interface Stored {
  known?: KnownAgent | undefined;
  team?: TeamSettings | undefined;
}

/** A shared card has many readers: the team's choice comes before the presser's, a person's own before their client's. */
const spokenIn = ({ isPrivate, kind }: Place, { known, team }: Stored, locale: string | undefined): Language => {
  const shared = isPrivate || kind === 'personal' ? undefined : team?.language;
  return shared ?? known?.language ?? languageOf(locale);
};

/** The person's Entra object id; a guest of another kind has none, and is known by what Teams calls them. */
export const agentOf = ({ from }: Inbound): string => from.aadObjectId ?? from.id;

/** An admitted activity as the product understands it. */
export const hear = ({ activity, tenant }: Admitted, stored: Stored = {}): Heard => {
  const sent = sentBy(activity);
  const { data: press } = Press.safeParse(sent);
  const { data: stamp } = Stamp.safeParse(sent);
  const { from, locale, replyToId } = activity;
  const place = { ...placeOf(activity), isPrivate: isSaidInPrivate(activity) };
  return {
    actor: { tenant, agent: agentOf(activity), name: tidy(from.name ?? '').slice(0, 120) || from.id },
    language: spokenIn(place, stored, locale),
    place,
    mentions: othersMentioned(activity),
    ...(stored.known === undefined ? {} : { known: stored.known }),
    text: press === undefined ? textOf(activity) : '',
    ...(press === undefined && isPressed(activity) ? { isUnknownPress: true } : {}),
    ...(press === undefined ? {} : { press, isFromElsewhere: isFromElsewhere(press, stamp, place) }),
    ...(press === undefined || replyToId === undefined ? {} : { pressedMessage: replyToId }),
  };
};
