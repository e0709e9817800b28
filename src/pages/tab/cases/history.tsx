import type { ReactElement } from 'react';

import type { HistoryEntry } from '../../../api/cases/case-shapes.ts';
import type { Language } from '../../../language/language.ts';
import { momentInWords } from '../dates.ts';
import { useWords } from '../words.ts';

interface Props {
  entries: readonly HistoryEntry[];
  language: Language;
}

/** Who did what to the case, the newest first. */
export const History = ({ entries, language }: Props): ReactElement => {
  const { oneCase, names } = useWords();
  return (
    <section className="history">
      <h2>{oneCase.history}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.version}>
            <strong>{oneCase.changes[entry.action]}</strong>
            <span className="state">{names.statuses[entry.status]}</span>
            {entry.note !== undefined && <q>{entry.note}</q>}
            <span className="below">{oneCase.entry(entry.by.name, momentInWords(entry.at, language))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
