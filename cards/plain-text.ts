import type { AdaptiveCard, Element } from './elements.ts';

const linesOf = (element: Element): string[] => {
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return [element.inlines.map(({ text }) => text).join('')];
    case 'Input.Text':
    case 'Input.Date':
      return [`${element.label}: ____`];
    case 'Container':
      return containerLines(element);
  }
};

const containerLines = ({ items, selectAction }: Extract<Element, { type: 'Container' }>): string[] => {
  const lines = items.flatMap(linesOf);
  if (selectAction === undefined) return lines;
  const [first = '', ...rest] = lines;
  return selectAction.type === 'Action.OpenUrl' ? [`${first} ${selectAction.url}`, ...rest] : [`[${first}]`, ...rest];
};

/** The whole card as plain text, buttons in brackets: for toasts, screen readers, clients without cards, and tests. */
export const plainText = ({ body, actions }: Pick<AdaptiveCard, 'body' | 'actions'>): string => {
  const buttons = actions.map(({ title }) => `[${title}]`).join(' ');
  return [...body.flatMap(linesOf), buttons].filter((line) => line !== '').join('\n');
};
