import { type ReactElement, useRef } from 'react';
import { CardFrame } from '../card/card-frame.tsx';
import { Icon } from './icons.tsx';
import { useWords } from './words.ts';

/** A card in the compose box, as it will be seen; its buttons do nothing before it is sent. */
export const AttachedCard = (props: { card: unknown; locale: string; onRemove: () => void }): ReactElement => {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  return (
    <div className="attached-card">
      <div className="card" inert>
        <CardFrame
          card={props.card}
          broken={words.cardBroken}
          locale={props.locale}
          frame={frame}
          isBusy={false}
          onPress={() => undefined}
        />
      </div>
      <button
        className="plain-button"
        type="button"
        aria-label={words.removeCard}
        title={words.removeCard}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </button>
    </div>
  );
};
