import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { Mutes } from '../../../api/reminders/reminder-shapes.ts';
import type { PageProps } from '../page-props.ts';
import { dayInWords } from '../dates.ts';
import { TroubleBar } from '../shell/states.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useFresh } from '../use-fresh.ts';
import { useSending } from '../use-sending.ts';
import { remindersWords } from './words.ts';

/** Customers about whom nothing is said, by whom and why; nothing where there are none. */
export const Muted = ({ api, language }: Pick<PageProps, 'api' | 'language'>): ReactElement | null => {
  const words = remindersWords[language];
  const loaded = useLoaded('mutes', (signal) => api.get('/mutes', Mutes, signal));
  useFresh(loaded.again);
  const sending = useSending();
  const lift = async (customer: string): Promise<void> => {
    await sending.send((key) => api.change('/mutes/lift', Mutes, { method: 'POST', key, body: { customer } }));
    loaded.again();
  };
  const mutes = loaded.shown?.mutes ?? [];
  if (mutes.length === 0) return null;
  return (
    <section>
      <h2>{words.mutes}</h2>
      {sending.trouble !== undefined && <TroubleBar trouble={sending.trouble} />}
      <ul className="mutes">
        {mutes.map(({ customer, until, by, reason }) => (
          <li key={customer}>
            <div>
              <strong>{customer}</strong>
              <span className="below">{words.mutedUntil(dayInWords(until, language), by, reason)}</span>
            </div>
            <Button aria-label={words.liftFor(customer)} onClick={() => void lift(customer)}>
              {words.lift}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
