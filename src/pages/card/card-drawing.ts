import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  OpenUrlAction,
  SerializationContext,
  ShowCardAction,
  SubmitAction,
  Table,
  Versions,
} from 'adaptivecards';
import { z } from 'zod';
import { type CardPress } from '../rehearsal/room-api.ts';
import { mendFilteredChoices } from './filtered-choices.ts';
import { hostConfig } from './host-config.ts';

/** A card on the screen, or the reasons why it cannot be. */
export type Drawing = { ok: true; element: HTMLElement } | { ok: false; problems: readonly string[] };

// The library warns on the console unless it is told what to do with Markdown; text is shown as it is written.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

const Spoken = z.object({ lang: z.string() });

const WEB = /^https?:\/\//i;

const openPage = (url: string | undefined): void => {
  if (url !== undefined && WEB.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
};

const readPress = (action: SubmitAction | ExecuteAction): CardPress => {
  const data: unknown = action.data;
  const verb = action instanceof ExecuteAction && action.verb !== '' ? { verb: action.verb } : {};
  return { type: action.getJsonTypeName(), ...verb, ...(data === undefined ? {} : { data }) };
};

// The library says it has no side effects, so the bundle leaves out the one by which it makes itself known.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);

const isPressable = (action: Action): boolean => action instanceof SubmitAction || action instanceof ExecuteAction;

/** Those of the card and of the cards it unfolds. */
const actionsOf = (card: AdaptiveCard): Action[] =>
  card
    .getAllActions()
    .flatMap((action) => (action instanceof ShowCardAction ? [action, ...actionsOf(action.card)] : [action]));

/** The button that stands for the card a control is in: its first primary one, else its first one. */
const mainButton = (card: AdaptiveCard, control: Element): HTMLElement | undefined => {
  const frame = control.closest('.ac-adaptiveCard');
  const near = actionsOf(card).filter(({ renderedElement }) => {
    const button = renderedElement?.closest('.ac-adaptiveCard') === frame ? renderedElement : undefined;
    return button?.checkVisibility() === true;
  });
  const actions = near.filter(isPressable);
  return (actions.find(({ isPrimary, style }) => isPrimary || style === 'positive') ?? actions[0])?.renderedElement;
};

const ONE_LINE = 'input.ac-textInput, input.ac-numberInput, input.ac-dateInput, input.ac-timeInput';

/** Enter in a one-line input presses the card's main button. An input with a button of its own keeps its Enter. */
const onEnter = (card: AdaptiveCard, event: KeyboardEvent): void => {
  const { target, key, isComposing, defaultPrevented } = event;
  if (key !== 'Enter' || isComposing || defaultPrevented) return;
  if (!(target instanceof HTMLElement) || !target.matches(ONE_LINE)) return;
  const button = mainButton(card, target);
  if (button === undefined) return;
  event.preventDefault();
  button.click();
};

/**
 * In the card's own language, or in `locale` when it names none. `onPress` is called after the card's inputs were found valid, with their values among the data.
 * What Teams would not draw is a problem, as it is here.
 */
export const drawCard = (json: unknown, locale: string, onPress: (press: CardPress) => void): Drawing => {
  const card = new AdaptiveCard();
  const context = new SerializationContext();
  card.hostConfig = hostConfig;
  card.parse(json, context);
  // Set only now: the parser refuses every second language (its pattern keeps state between calls).
  const lang = Spoken.safeParse(json).data?.lang ?? locale;
  card.lang = lang;
  card.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction) openPage(action.url);
    else if (action instanceof SubmitAction || action instanceof ExecuteAction) onPress(readPress(action));
  };
  const element = card.render();
  const problems = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  if (element === undefined) return { ok: false, problems };
  element.lang = lang;
  mendFilteredChoices(card);
  element.addEventListener('keydown', (event) => onEnter(card, event));
  return { ok: true, element };
};
