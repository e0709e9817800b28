import { type ReactElement, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { drawCard } from './card-drawing.ts';
import { focusedName, restoreFocus } from './card-focus.ts';
import { type CardPress } from '../rehearsal/room-api.ts';

interface Props {
  card: unknown;
  locale: string;
  frame: RefObject<HTMLDivElement | null>;
  isBusy: boolean;
  /** What to say before the reasons why it cannot be drawn. */
  broken: string;
  onPress: (action: CardPress) => void;
}

/** An Adaptive Card, drawn; what keeps it from being drawn stands in its place. */
export const CardFrame = ({ card, locale, frame, isBusy, broken, onPress }: Props): ReactElement => {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const pressed = useEffectEvent(onPress);
  // Every event brings a parsed copy; the card is drawn anew only when it says something else.
  const json = JSON.stringify(card);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const focused = focusedName(element);
    const drawing = drawCard(JSON.parse(json), locale, (action) => pressed(action));
    element.replaceChildren(...(drawing.ok ? [drawing.element] : []));
    setProblems(drawing.ok ? [] : drawing.problems);
    if (focused !== undefined) restoreFocus(element, focused);
  }, [frame, json, locale]);
  useEffect(() => {
    // Not `disabled`: the focus would be lost from the button that was pressed.
    const controls = frame.current?.querySelectorAll('button, [role="button"]') ?? [];
    for (const control of controls) control.setAttribute('aria-disabled', String(isBusy));
  }, [frame, isBusy, json]);
  return (
    <>
      <div className="card-frame" ref={frame} />
      {problems.length > 0 && <p className="card-broken">{`${broken} ${problems.join('; ')}`}</p>}
    </>
  );
};
