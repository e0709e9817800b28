import { useState } from 'react';

import { Questions, type AnyQuestion } from '../../../api/policy/answer-shapes.ts';
import type { TabApi } from '../api.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { replay, type Talk } from './answered.ts';

/** Every question that an answer can depend on. */
export const useQuestions = (api: TabApi) =>
  useLoaded('questions', (signal) => api.get('/policy/questions', Questions, signal));

/** Where the answers of an address lead; with the questions, what nobody is asked counts too. */
export const useTalk = (api: TabApi, query: URLSearchParams, questions?: readonly AnyQuestion[]) => {
  const talk = useLoaded(query.toString(), (signal) =>
    replay(api, { query, ...(questions !== undefined && { questions }) }, signal),
  );
  const [last, setLast] = useState<Talk>();
  if (talk.shown !== undefined && talk.shown !== last) setLast(talk.shown);
  // A form stays while it is found out where its last answer leads: nobody is thrown out of a field.
  const form = talk.shown ?? last;
  return { ...talk, ...(form !== undefined && { form }) };
};
