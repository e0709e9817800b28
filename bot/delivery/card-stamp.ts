import { createHash } from 'node:crypto';

import { z } from 'zod';

import type { AdaptiveCard, Column, Element, ExecuteAction, Selected } from '../../cards/elements.ts';
import type { Place } from '../../dialogs/place.ts';

/**
 * Which conversation a card was sent to, and whether for one person alone. Every button carries it back, so that a card
 * that was copied elsewhere is told from one that we sent there (reliability B21). It carries no authority.
 */
export const Stamp = z.object({ in: z.string().max(16), private: z.literal(true).optional() });
export type Stamp = z.infer<typeof Stamp>;

export const stampOf = ({ conversation, isPrivate }: Pick<Place, 'conversation' | 'isPrivate'>): Stamp => ({
  in: createHash('sha256').update(conversation).digest('hex').slice(0, 12),
  ...(isPrivate ? { private: true } : {}),
});

const stampedAction = (action: ExecuteAction, stamp: Stamp): ExecuteAction => {
  const { fallback } = action;
  return {
    ...action,
    data: { ...action.data, ...stamp },
    ...(fallback === undefined ? {} : { fallback: { ...fallback, data: { ...fallback.data, ...stamp } } }),
  };
};

const stampedSelected = ({ selectAction }: { selectAction?: Selected }, stamp: Stamp): { selectAction?: Selected } => {
  if (selectAction === undefined) return {};
  return { selectAction: selectAction.type === 'Action.Execute' ? stampedAction(selectAction, stamp) : selectAction };
};

const stampedColumn = (column: Column, stamp: Stamp): Column => ({
  ...column,
  items: column.items.map((item) => stampedElement(item, stamp)),
  ...stampedSelected(column, stamp),
});

const stampedElement = (element: Element, stamp: Stamp): Element => {
  if (element.type === 'Container') {
    const items = element.items.map((item) => stampedElement(item, stamp));
    return { ...element, items, ...stampedSelected(element, stamp) };
  }
  if (element.type !== 'ColumnSet') return element;
  const columns = element.columns.map((column) => stampedColumn(column, stamp));
  return { ...element, columns, ...stampedSelected(element, stamp) };
};

/** The card as it is sent to one conversation. */
export const stamped = (card: AdaptiveCard, stamp: Stamp): AdaptiveCard => ({
  ...card,
  body: card.body.map((element) => stampedElement(element, stamp)),
  actions: card.actions.map((action) => stampedAction(action, stamp)),
});
