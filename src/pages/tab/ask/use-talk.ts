import { useState } from 'react';

import { Questions } from '../../../api/policy/answer-shapes.ts';
import type { TabApi } from '../api.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { replay, type Talk } from './answered.ts';

/** Where the answers of an address lead, and every question that a form can ask. */
export const useTalk = (api: TabApi, query: URLSearchParams) => {
  const talk = useLoaded(query.toString(), (signal) => replay(api, query, signal));
  const { shown } = useLoaded('questions', (signal) => api.get('/policy/questions', Questions, signal));
  const [last, setLast] = useState<Talk>();
  if (talk.shown !== undefined && talk.shown !== last) setLast(talk.shown);
  // A form stays while it is found out where its last answer leads: nobody is thrown out of a field.
  const form = talk.shown ?? last;
  return { ...talk, questions: shown?.questions ?? [], ...(form !== undefined && { form }) };
};
