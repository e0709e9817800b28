import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { ChoiceList, choiceId } from './choice-list.tsx';
import { type SearchResult } from './extension-api.ts';
import { troubleWords } from './press-words.ts';
import { type PersonKey, type PlaceKey } from './room-api.ts';
import { choose } from './room-client.ts';
import { useChoosing } from './use-choosing.ts';
import { resultsOf, searchWords, useSearch } from './use-search.ts';
import { useWords } from './words.ts';

interface Props {
  me: PersonKey;
  place: PlaceKey;
  title: string;
  onInsert: (card: unknown) => void;
  onClose: () => void;
}

/** Where the bot has a word in what is inserted, it is asked. */
const useChoice = ({ me, place, onInsert }: Props) => {
  const words = useWords();
  const [problem, setProblem] = useState<string>();
  const pick = async ({ card, choice }: SearchResult): Promise<void> => {
    const step = choice === undefined ? ({ kind: 'insert', card } as const) : await choose({ as: me, place, choice });
    if (step.kind === 'insert') onInsert(step.card);
    else if (step.kind === 'error') setProblem(troubleWords(step, words));
  };
  return { problem, pick };
};

const detailOf = ({ subtitle, text }: SearchResult): string =>
  [subtitle, text].filter((part) => part !== undefined).join(' · ');

/** The message extension's search, above the compose box. */
export const SearchPanel = (props: Props): ReactElement => {
  const { me, place, title, onClose } = props;
  const words = useWords();
  const list = useId();
  const [query, setQuery] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const answer = useSearch(me, place, query.trim());
  const { problem, pick } = useChoice(props);
  const { rows, active, onKeyDown } = useChoosing(resultsOf(answer), (result) => void pick(result), onClose);
  useEffect(() => box.current?.focus(), []);
  const label = words.searchLabel(title);
  const isOpen = rows.length > 0;
  // Tab leaves the search as any box.
  const onKey = (event: KeyboardEvent): boolean => event.key !== 'Tab' && onKeyDown(event);
  return (
    <div className="search-panel" role="search" aria-label={label}>
      <input
        ref={box}
        type="search"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={isOpen ? choiceId(list, active) : undefined}
        placeholder={words.searchHere}
        maxLength={200}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKey}
      />
      <p className="search-status" role="status">
        {problem ?? searchWords(answer, words)}
      </p>
      {isOpen && (
        <ChoiceList
          id={list}
          label={label}
          rows={rows.map((result) => ({ title: result.title, detail: detailOf(result) }))}
          active={active}
          onChoose={(index) => {
            const result = rows[index];
            if (result !== undefined) void pick(result);
          }}
        />
      )}
    </div>
  );
};
