import { type ReactElement } from 'react';
import { useWords } from './words.ts';

interface Props {
  isEmpty: boolean;
  isShared: boolean;
  onTry: (text: string) => void;
}

/** What a newcomer can say, until something was said. */
export const Suggestions = ({ isEmpty, isShared, onTry }: Props): ReactElement => {
  const words = useWords();
  return (
    <div className="suggestions" data-empty={isEmpty}>
      {isEmpty && (
        <>
          <h2>{isShared ? words.emptyShared : words.emptyPersonal}</h2>
          <p>{isShared ? words.emptySharedText : words.emptyPersonalText}</p>
        </>
      )}
      <p className="try-this" id="try-this">
        {words.tryThis}
      </p>
      <div className="tries" role="group" aria-labelledby="try-this">
        {words.tries.map((text) => (
          <button key={text} type="button" onClick={() => onTry(isShared ? `@Channel Guide ${text}` : text)}>
            {isShared ? <span className="mention">@Channel Guide</span> : null} {text}
          </button>
        ))}
      </div>
    </div>
  );
};
