import { type ReactElement, useEffect, useEffectEvent, useRef, useState } from 'react';
import { drawCard } from './card-drawing.ts';
import { focusedName, restoreFocus } from './card-focus.ts';
import { type CardPress, type PersonKey, type PressAnswer } from './room-api.ts';
import { press } from './room-client.ts';
import { type PageWords, useWords } from './words.ts';

interface Props {
  card: unknown;
  messageId: string;
  me: PersonKey;
  locale: string;
}

const spoken = (answer: PressAnswer, words: PageWords): string | undefined => {
  if (answer.kind === 'done') return undefined;
  if (answer.text !== '') return answer.text;
  if (answer.kind === 'message') return undefined;
  const known: Partial<Record<string, string>> = {
    'http-0': words.roomAway,
    'http-404': words.messageGone,
    'http-501': words.noDialog,
    'http-502': words.botAway,
    'http-503': words.botAway,
    'http-504': words.botAway,
  };
  return known[answer.code] ?? words.pressFailed(answer.code);
};

/** One press at a time; its answer stays until the next. */
const usePress = ({ messageId, me }: Props) => {
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<PressAnswer>();
  const onPress = async (action: CardPress): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setAnswer(undefined);
    setAnswer(await press({ as: me, message: messageId, action }));
    setBusy(false);
  };
  return { isBusy, answer, onPress };
};

export const Card = (props: Props): ReactElement => {
  const { card, locale } = props;
  const words = useWords();
  const { isBusy, answer, onPress } = usePress(props);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const frame = useRef<HTMLDivElement>(null);
  const pressed = useEffectEvent((action: CardPress) => void onPress(action));
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
  }, [json, locale]);
  useEffect(() => {
    // Not `disabled`: the focus would be lost from the button that was pressed.
    const controls = frame.current?.querySelectorAll('button, [role="button"]') ?? [];
    for (const control of controls) control.setAttribute('aria-disabled', String(isBusy));
  }, [isBusy, json]);
  const line = isBusy ? words.working : answer === undefined ? undefined : spoken(answer, words);
  return (
    <div className="card" data-busy={isBusy} aria-busy={isBusy}>
      <div className="card-frame" ref={frame} />
      {problems.length > 0 && <p className="card-broken">{`${words.cardBroken} ${problems.join('; ')}`}</p>}
      <p className="card-status" role="status" data-kind={answer?.kind}>
        {line}
      </p>
    </div>
  );
};
