import { useState, type ReactElement } from 'react';

import type { ReminderRow } from '../../../api/reminders/reminder-shapes.ts';
import type { PageProps } from '../page-props.ts';
import { dayInWords } from '../dates.ts';
import { useColleagues } from '../use-colleagues.ts';
import { ReminderPanel } from './reminder-panel.tsx';
import { remindersWords } from './words.ts';
import './reminders.css';

interface Props extends Pick<PageProps, 'api' | 'language'> {
  rows: readonly ReminderRow[];
  today: string;
  isOfCase?: boolean;
  onChanged: () => void;
}

/** Reminders, each to be opened in its place. */
export const ReminderList = ({ api, language, rows, today, isOfCase = false, onChanged }: Props): ReactElement => {
  const words = remindersWords[language];
  const people = useColleagues(api);
  const [opened, setOpened] = useState<string>();
  return (
    <ul className="reminders">
      {rows.map(({ id, headline, of, standing, product, owner }) => (
        <li key={id}>
          <button
            type="button"
            className="reminder-row"
            aria-expanded={id === opened}
            onClick={() => setOpened(id === opened ? undefined : id)}
          >
            <strong>{headline}</strong>
            <span className="day">{words.about(dayInWords(of, language))}</span>
            <span className="below">{standing}</span>
            {product !== undefined && <span className="below">{product}</span>}
            {owner !== undefined && <span className="below">{words.owner(owner.name)}</span>}
          </button>
          {id === opened && <ReminderPanel key={id} {...{ api, language, id, people, today, isOfCase, onChanged }} />}
        </li>
      ))}
    </ul>
  );
};
