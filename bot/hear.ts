import type { Heard } from '../dialogs/exchange.ts';
import { Press } from '../cards/press.ts';
import { languageOf } from '../src/language/language.ts';
import { tidy } from '../src/language/fold.ts';
import { z } from 'zod';

import type { Admitted } from './edge/gate.ts';
import type { Inbound } from './edge/inbound.ts';

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

const pressOf = ({ type, name, value }: Inbound): Press | undefined => {
  const isInvoke = type === 'invoke' && name === 'adaptiveCard/action';
  if (!isInvoke && type !== 'message') return undefined;
  if (!isInvoke) return Press.safeParse(Submitted.safeParse(value).data).data;
  const { data: invoked } = Invoked.safeParse(value);
  return invoked === undefined
    ? undefined
    : Press.safeParse({ ...invoked.action.data, verb: invoked.action.verb }).data;
};

/** An admitted activity as the product understands it. */
export const hear = ({ activity, tenant }: Admitted): Heard => {
  const press = pressOf(activity);
  const { from, locale, replyToId } = activity;
  return {
    actor: { tenant, agent: from.aadObjectId ?? from.id, name: tidy(from.name ?? '').slice(0, 120) || from.id },
    language: languageOf(locale),
    text: press === undefined ? textOf(activity) : '',
    ...(press === undefined ? {} : { press }),
    ...(press === undefined || replyToId === undefined ? {} : { pressedMessage: replyToId }),
  };
};
