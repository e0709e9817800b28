import type { AdaptiveCard, ChoiceInput, Column, Element, Selected } from './elements.ts';

const linesOf = (element: Element): string[] => {
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return [element.inlines.map(({ text }) => text).join('')];
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.Time':
      return [`${element.label}: ${shortened(element.value) || '____'}`];
    case 'Input.ChoiceSet':
      return [`${element.label}: ${chosenIn(element)}`];
    case 'Container':
      return pressable(element.items.flatMap(linesOf), element.selectAction);
    case 'ColumnSet':
      return pressable([element.columns.flatMap(columnLines).join(' ')], element.selectAction);
  }
};

/** A list to search in is too long to be read out. */
const chosenIn = ({ choices, value, style }: ChoiceInput): string => {
  const chosen = choices.find((choice) => choice.value === value);
  if (chosen === undefined && style === 'filtered') return '____';
  if (chosen !== undefined) return chosen.title;
  const named = choices.slice(0, mostChoices).map(({ title }) => title);
  return [...named, ...(choices.length > named.length ? ['…'] : [])].join(' / ');
};

/** A list to search in is not read out. */
const mostChoices = 15;
const longestValue = 200;

const shortened = (value = ''): string => (value.length > longestValue ? `${value.slice(0, longestValue)}…` : value);

const columnLines = ({ items, selectAction }: Column): string[] => pressable(items.flatMap(linesOf), selectAction);

/** Lines that can be pressed stand in brackets, or lead to their page. */
const pressable = (lines: string[], selectAction: Selected | undefined): string[] => {
  if (selectAction === undefined) return lines;
  const [first = '', ...rest] = lines;
  return selectAction.type === 'Action.OpenUrl' ? [`${first} ${selectAction.url}`, ...rest] : [`[${first}]`, ...rest];
};

/** The whole card as plain text, buttons in brackets: for toasts, screen readers, clients without cards, and tests. */
export const plainText = ({ body, actions }: Pick<AdaptiveCard, 'body' | 'actions'>): string => {
  const buttons = actions.map(({ title }) => `[${title}]`).join(' ');
  return [...body.flatMap(linesOf), buttons].filter((line) => line !== '').join('\n');
};
