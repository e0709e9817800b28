const CONTROLS = 'button, input, textarea, select, [role="button"], [role="link"], [tabindex="0"]';

const controlsOf = (card: Element): HTMLElement[] => [...card.querySelectorAll<HTMLElement>(CONTROLS)];

const nameOf = (control: HTMLElement): string =>
  (control.getAttribute('aria-label') ?? control.textContent).trim() + control.id.replace(/\d+/g, '');

/** Remembers where the focus is in a card that is about to be drawn anew; `undefined` when it is elsewhere. */
export const focusedName = (card: Element): string | undefined => {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && card.contains(focused) ? nameOf(focused) : undefined;
};

/** To the same control when it is still there, else to the card's first heading, else to its first control. */
export const restoreFocus = (card: Element, name: string): void => {
  const same = controlsOf(card).find((control) => nameOf(control) === name);
  const heading = card.querySelector<HTMLElement>('[role="heading"]');
  if (same === undefined && heading !== null) heading.tabIndex = -1;
  (same ?? heading ?? controlsOf(card)[0])?.focus({ preventScroll: false });
};
