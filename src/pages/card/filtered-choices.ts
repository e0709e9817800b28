import { type AdaptiveCard, ChoiceSetInput } from 'adaptivecards';

/** The library labels the frame around the box in which people type. */
const labelBox = (box: HTMLElement): void => {
  const labelled = box.closest('[aria-labelledby]');
  const label = labelled?.getAttribute('aria-labelledby');
  if (labelled === null || labelled === box || label === null || label === undefined) return;
  labelled.removeAttribute('aria-labelledby');
  box.setAttribute('aria-labelledby', label);
};

/** In a list that is searched in, the library writes the chosen value into the box; people know its title. */
export const mendFilteredChoices = (card: AdaptiveCard): void => {
  for (const input of card.getAllInputs()) {
    if (!(input instanceof ChoiceSetInput) || input.style !== 'filtered') continue;
    const title = input.choices.find(({ value }) => value === input.defaultValue)?.title;
    const box = input.renderedElement?.querySelector('input');
    if (!(box instanceof HTMLInputElement)) continue;
    if (title !== undefined) box.value = title;
    labelBox(box);
  }
};
