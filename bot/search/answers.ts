import type { AdaptiveCard } from '../../cards/elements.ts';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** One row of the list behind the compose box, and the card that is put into the message. */
export interface FoundRow {
  title: string;
  text: string;
  card: AdaptiveCard;
}

export const rows = (found: readonly FoundRow[]): object => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: found.map(({ title, text, card }) => ({
      contentType: adaptiveCard,
      content: card,
      preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
    })),
  },
});

/** Leaves a link as it is. A list without a row would be shown as an error. */
export const nothing: object = {};

export const sentence = (text: string): object => ({ composeExtension: { type: 'message', text } });

/** A dialog's buttons can only submit it: the form's becomes its own fallback, and what leads into the chat is left out. */
const submitting = ({ actions, ...card }: AdaptiveCard): object => ({
  ...card,
  actions: actions.flatMap(({ fallback, style }) =>
    fallback === undefined || fallback.data.verb !== 'form'
      ? []
      : [{ ...fallback, ...(style === undefined ? {} : { style }) }],
  ),
});

export const dialog = (title: string, card: AdaptiveCard): object => ({
  task: {
    type: 'continue',
    value: { title, width: 'medium', height: 'large', card: { contentType: adaptiveCard, content: submitting(card) } },
  },
});
