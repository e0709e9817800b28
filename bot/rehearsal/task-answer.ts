import { z } from 'zod';
import { type DialogStep, type DialogView } from '../../src/pages/rehearsal/extension-api.ts';
import { type Delivery } from './bot-line.ts';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const AdaptiveAttachment = z.object({ contentType: z.literal(ADAPTIVE_CARD), content: z.unknown() });

const Size = z.enum(['small', 'medium', 'large']);

/** A width in pixels is drawn as the nearest of the three named ones. */
const Width = z
  .union([Size, z.number().transform((pixels) => (pixels < 400 ? 'small' : pixels < 700 ? 'medium' : 'large'))])
  .default('medium');

const CardTask = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({ title: z.string().default(''), width: Width, card: AdaptiveAttachment }),
  }),
});
const TextTask = z.object({ task: z.object({ type: z.literal('message'), value: z.string() }) });
const AnyTask = z.object({ task: z.unknown() });

/** What a message extension hands over for the compose box. */
export const ExtensionCard = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachments: z.tuple([AdaptiveAttachment]).rest(z.unknown()),
  }),
});

const Nothing = z.union([z.literal(''), z.null(), z.strictObject({})]);

const trouble = (code: string): DialogStep => ({ kind: 'error', code, text: '' });
const open = (dialog: DialogView): DialogStep => ({ kind: 'dialog', dialog });

/**
 * What follows a `task/fetch`, `task/submit`, `composeExtension/fetchTask`, `…/submitAction`, `…/selectItem` or
 * `…/queryLink`: the next dialog, a card to insert, or the end. An answer of any other shape is an error, as in Teams.
 */
export const readTaskAnswer = ({ status, body }: Delivery): DialogStep => {
  if (status >= 300) return trouble(`http-${status}`);
  const card = CardTask.safeParse(body);
  if (card.success) {
    const { title, width, card: attachment } = card.data.task.value;
    return open({ title, size: width, card: attachment.content });
  }
  const text = TextTask.safeParse(body);
  if (text.success) return open({ title: '', size: 'small', text: text.data.task.value });
  const inserted = ExtensionCard.safeParse(body);
  if (inserted.success) return { kind: 'insert', card: inserted.data.composeExtension.attachments[0].content };
  if (Nothing.safeParse(body).success) return { kind: 'closed' };
  return trouble(AnyTask.safeParse(body).success ? 'unknown-dialog' : 'no-answer');
};
