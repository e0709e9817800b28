import { useEffect, useEffectEvent, useState } from 'react';

import { ImportView } from '../../../api/files/import-view.ts';
import type { TabApi } from '../api.ts';
import { pathOf } from '../shared/query.ts';
import { troubleOf, type Trouble } from '../shell/trouble.ts';

/** How the file says dates and letters; empty where the file shows it. */
export interface FileForm {
  dates: string;
  encoding: string;
}

interface Stage {
  file: File;
  isSending?: boolean;
  view?: ImportView;
  trouble?: Trouble;
}

export interface Import extends Partial<Stage> {
  send: (file: File, form: FileForm) => void;
  confirm: () => void;
  /** Asks again how far it is, after that could not be learnt. */
  resume: () => void;
  forget: () => void;
}

const pause = 500;

const isUnderWay = ({ state }: ImportView): boolean => state === 'checking' || state === 'storing';

/** A file on its way: sent, checked, confirmed, stored. Nothing is stored before `confirm`. */
export const useImport = (api: TabApi): Import => {
  const [stage, setStage] = useState<Stage>();
  const { view, trouble, file } = stage ?? {};

  /** What comes of a step, unless the person has gone on to another file by then. */
  const follow = (of: File, asked: Promise<ImportView>): void => {
    const settle = (next: Partial<Stage>): void =>
      setStage((now) => (now?.file === of ? { file: of, ...(now.view && { view: now.view }), ...next } : now));
    asked.then(
      (now) => settle({ view: now }),
      (cause: unknown) => settle({ trouble: troubleOf(cause) }),
    );
  };

  const ask = useEffectEvent((of: File, id: string) => follow(of, api.get(`/imports/${id}`, ImportView)));
  useEffect(() => {
    if (view === undefined || file === undefined || trouble !== undefined || !isUnderWay(view)) return;
    const timer = setTimeout(() => ask(file, view.id), pause);
    return () => clearTimeout(timer);
  }, [view, trouble, file]);

  const start = async (body: File, { dates, encoding }: FileForm): Promise<ImportView> => {
    const headers = { 'content-type': 'text/csv', 'idempotency-key': crypto.randomUUID() };
    const answered = await api.raw(pathOf('/imports', { dates, encoding }), { method: 'POST', headers, body });
    return ImportView.parse(await answered.json());
  };

  return {
    ...stage,
    send(body, form) {
      setStage({ file: body, isSending: true });
      follow(body, start(body, form));
    },
    confirm() {
      if (view === undefined || file === undefined) return;
      const { id } = view;
      // The import itself tells two confirmations apart from one: the second is answered as the first.
      follow(file, api.change(`/imports/${id}/confirm`, ImportView, { method: 'POST', key: `confirm-${id}` }));
    },
    resume() {
      if (view !== undefined && file !== undefined) follow(file, api.get(`/imports/${view.id}`, ImportView));
    },
    forget: () => setStage(undefined),
  };
};
