import { useState } from 'react';
import { z } from 'zod';

import { ShownCase, WholeCase } from '../../../api/cases/case-shapes.ts';
import { Refused, type TabApi } from '../api.ts';
import { troubleOf, type Trouble } from '../shell/trouble.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useCaseChanges } from '../use-case-changes.ts';

/** A change of a case as the API takes it: `note`, `ticks/0123456789`. */
export interface CaseChange {
  method: 'POST' | 'PUT';
  path: string;
  body?: unknown;
}

/** What came of the last change. `unsent`: nobody answered; sent again, it is still one change. */
export type Told =
  { kind: 'saved' | 'undone' } | { kind: 'refused'; trouble: Trouble } | { kind: 'unsent'; again: () => void };

const Present = z.object({ present: WholeCase });

/** A case, kept up to date, and changed on the version that is shown. */
export const useCase = (api: TabApi, number: number) => {
  const loaded = useLoaded(`case ${number}`, (signal) => api.get(`/cases/${number}`, ShownCase, signal));
  const [changed, setChanged] = useState<WholeCase>();
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const newest = changed !== undefined && changed.case.version > (loaded.shown?.case.version ?? 0);
  const shown = newest ? changed : loaded.shown;

  useCaseChanges(({ cases, reset }) => {
    const isOther = cases.some((row) => row.number === number && row.version !== shown?.case.version);
    if (reset || isOther) loaded.again();
  });

  const send = async (change: CaseChange, version: number, key: string): Promise<boolean> => {
    const { method, path, body } = change;
    setBusy(true);
    setTold(undefined);
    try {
      setChanged(await api.change(`/cases/${number}/${path}`, WholeCase, { method, body, version, key }));
      setTold({ kind: path === 'undo' ? 'undone' : 'saved' });
      return true;
    } catch (cause) {
      const trouble = troubleOf(cause);
      if (trouble.kind === 'refused') setTold({ kind: 'refused', trouble });
      else setTold({ kind: 'unsent', again: () => void send(change, version, key) });
      const present = cause instanceof Refused ? Present.safeParse(cause.problem).data : undefined;
      if (present !== undefined) setChanged(present.present);
      return false;
    } finally {
      setBusy(false);
      loaded.again();
    }
  };

  return {
    ...(shown !== undefined && { shown }),
    ...(loaded.trouble !== undefined && { trouble: loaded.trouble }),
    history: loaded.shown?.history ?? [],
    again: loaded.again,
    isBusy,
    told,
    /** True when it was saved. */
    change: async (change: CaseChange): Promise<boolean> =>
      shown !== undefined && !isBusy && send(change, shown.case.version, crypto.randomUUID()),
  };
};
export type WorkedCase = ReturnType<typeof useCase>;
