import { type ReactElement, useRef, useState } from 'react';
import { CardFrame } from '../card/card-frame.tsx';
import { Dialog } from './dialog.tsx';
import { troubleWords } from './press-words.ts';
import { type CardPress, type MessageView, type PersonView, type PressAnswer } from './room-api.ts';
import { press } from './room-client.ts';
import { useRefresh } from './use-refresh.ts';
import { type PageWords, useWords } from './words.ts';

interface Props {
  message: MessageView;
  me: PersonView;
}

const spoken = (answer: PressAnswer, words: PageWords): string | undefined => {
  if (answer.kind === 'done' || answer.kind === 'dialog') return undefined;
  if (answer.kind === 'error') return troubleWords(answer, words);
  return answer.text === '' ? undefined : answer.text;
};

/** One press at a time; its answer stays until the next. */
const usePress = ({ message, me }: Props) => {
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<PressAnswer>();
  const onPress = async (action: CardPress): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setAnswer(undefined);
    setAnswer(await press({ as: me.key, message: message.id, action }));
    setBusy(false);
  };
  return { isBusy, answer, onPress, forget: () => setAnswer(undefined) };
};

/** The card of a message. Its buttons go to the bot; what comes back is a word below it, a new card, or a dialog. */
export const Card = (props: Props): ReactElement => {
  const { message, me } = props;
  const words = useWords();
  const { isBusy, answer, onPress, forget } = usePress(props);
  const frame = useRef<HTMLDivElement>(null);
  useRefresh(message, me.key, frame);
  const line = isBusy ? words.working : answer === undefined ? undefined : spoken(answer, words);
  return (
    <div className="card" data-busy={isBusy} aria-busy={isBusy}>
      <CardFrame
        card={message.card}
        broken={words.cardBroken}
        locale={me.locale}
        frame={frame}
        isBusy={isBusy}
        onPress={(action) => void onPress(action)}
      />
      <p className="card-status" role="status" data-kind={answer?.kind}>
        {line}
      </p>
      {answer?.kind === 'dialog' && (
        <Dialog first={answer.dialog} origin={{ kind: 'card', message: message.id }} me={me} onClose={forget} />
      )}
    </div>
  );
};
