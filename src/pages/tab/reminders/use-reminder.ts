import { useState } from 'react';

import { WholeCase } from '../../../api/cases/case-shapes.ts';
import { Mutes, ShownReminder } from '../../../api/reminders/reminder-shapes.ts';
import type { TabApi } from '../api.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useFresh } from '../use-fresh.ts';
import { useSending } from '../use-sending.ts';
import type { AnswerForm, Filled } from './reminder-forms.tsx';

/** What was done with a reminder last, and what it is taken back with. */
export type Told = { kind: 'done' | 'muted' | 'assigned' | 'reopened' } | { kind: 'snoozed'; until: string };

interface Looked {
  api: TabApi;
  id: string;
  /** Lists that show it are out of date. */
  onChanged: () => void;
}

const reasonOf = ({ reason }: Filled) => (reason.trim() === '' ? {} : { reason: reason.trim() });

/** A reminder as it stands, and everything that can be done with it. */
export const useReminder = ({ api, id, onChanged }: Looked) => {
  const path = `/reminders/${encodeURIComponent(id)}`;
  const loaded = useLoaded(path, (signal) => api.get(path, ShownReminder, signal));
  const [told, setTold] = useState<Told>();
  const sending = useSending();
  const { shown } = loaded;
  useFresh(loaded.again);

  const act = async (what: Told, work: (key: string) => Promise<unknown>): Promise<boolean> => {
    const isDone = await sending.send(work);
    if (isDone) setTold(what);
    loaded.again();
    onChanged();
    return isDone;
  };
  const answer = (what: Told, name: string, body?: object) =>
    act(what, (key) =>
      api.change(`${path}/${name}`, ShownReminder, {
        method: name === 'snooze' ? 'PUT' : 'POST',
        key,
        ...(body !== undefined && { body }),
      }),
    );

  const save = async (form: AnswerForm, filled: Filled): Promise<boolean> => {
    if (shown === undefined) return false;
    const { customer, case: number, caseVersion: version } = shown;
    const { day: until } = filled;
    switch (form) {
      case 'snooze':
        return answer({ kind: 'snoozed', until }, 'snooze', { until, ...reasonOf(filled) });
      case 'mute': {
        const body = { customer, until, ...reasonOf(filled) };
        return act({ kind: 'muted' }, (key) => api.change('/mutes', Mutes, { method: 'PUT', key, body }));
      }
      case 'assign': {
        if (number === undefined || version === undefined) return false;
        const body = { agent: filled.agent };
        return act({ kind: 'assigned' }, (key) =>
          api.change(`/cases/${number}/assignee`, WholeCase, { method: 'PUT', key, version, body }),
        );
      }
    }
  };

  return {
    ...loaded,
    sending,
    told,
    save,
    done: () => answer({ kind: 'done' }, 'done', {}),
    reopen: () => answer({ kind: 'reopened' }, 'reopen'),
    lift: () =>
      act({ kind: 'reopened' }, (key) =>
        api.change('/mutes/lift', Mutes, { method: 'POST', key, body: { customer: shown?.customer ?? '' } }),
      ),
  };
};
export type WorkedReminder = ReturnType<typeof useReminder>;
