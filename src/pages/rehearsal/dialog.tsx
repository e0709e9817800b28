import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { CardFrame } from '../card/card-frame.tsx';
import { type DialogOrigin, type DialogView } from './extension-api.ts';
import { Icon } from './icons.tsx';
import { useInsertCard } from './insert-card.ts';
import { troubleWords } from './press-words.ts';
import { type CardPress, type PersonView } from './room-api.ts';
import { submitDialog } from './room-client.ts';
import { useWords } from './words.ts';

interface Props {
  first: DialogView;
  origin: DialogOrigin;
  me: PersonView;
  onClose: () => void;
}

/** Submits the dialog's card and goes on with what the bot answers. */
const useSteps = ({ first, origin, me }: Props, close: () => void) => {
  const words = useWords();
  const insert = useInsertCard();
  const [shown, setShown] = useState(first);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (action: CardPress): Promise<void> => {
    if (isBusy) return;
    if (action.type !== 'Action.Submit') {
      setProblem(words.submitOnly);
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const step = await submitDialog({ as: me.key, origin, data: action.data ?? {} });
    setBusy(false);
    if (step.kind === 'dialog') setShown(step.dialog);
    else if (step.kind === 'error') setProblem(troubleWords(step, words));
    else close();
    if (step.kind === 'insert') insert(step.card);
  };
  return { shown, isBusy, problem, submit };
};

/** The browser's own modal dialog: it keeps the focus, Escape closes it, and the focus goes back to where it was. */
export const Dialog = (props: Props): ReactElement => {
  const { me, onClose } = props;
  const words = useWords();
  const heading = useId();
  const element = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const close = (): void => element.current?.close();
  const { shown, isBusy, problem, submit } = useSteps(props, close);
  useEffect(() => {
    if (element.current?.open === false) element.current.showModal();
  }, []);
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [shown]);
  return (
    <dialog className="dialog" data-size={shown.size} ref={element} aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{shown.title === '' ? 'Channel Guide' : shown.title}</h2>
        <button className="plain-button" type="button" aria-label={words.closeMenu} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {shown.card === undefined ? (
        <p className="dialog-text">{shown.text}</p>
      ) : (
        <div className="card" data-busy={isBusy} aria-busy={isBusy}>
          <CardFrame
            card={shown.card}
            broken={words.cardBroken}
            locale={me.locale}
            frame={frame}
            isBusy={isBusy}
            onPress={(action) => void submit(action)}
          />
        </div>
      )}
      <p className="card-status" role="status" data-kind={problem === undefined ? undefined : 'error'}>
        {isBusy ? words.working : problem}
      </p>
    </dialog>
  );
};
