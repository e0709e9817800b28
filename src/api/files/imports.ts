import { z } from 'zod';

import { encodings } from '../../csv/decode.ts';
import { uploadLimits, type OneImport } from '../../imports/one-import.ts';
import type { Language } from '../../language/language.ts';
import { ok } from '../../result.ts';
import { dateOrders } from '../../subscriptions/csv-dates.ts';
import { problemInWords } from '../../subscriptions/csv-problem-words.ts';
import { reasonInWords } from '../../subscriptions/csv-refusal-words.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { refused } from '../problem.ts';
import { mostOnAPage } from '../shapes.ts';
import { ImportView } from './import-view.ts';

const limit = `${uploadLimits.bytes / 1024 / 1024} MiB`;

const view = (one: OneImport, language: Language, after = 0): ImportView => {
  const { id, state, startedAt, progress, counts, refused: rows, problem } = one;
  const shown = rows.filter(({ line }) => line > after).slice(0, mostOnAPage);
  return {
    id,
    state,
    startedAt: startedAt.toISOString(),
    ...(progress !== undefined && { progress }),
    ...(counts !== undefined && { counts }),
    refused: shown.map((row) => {
      const { reason: code, ...rest } = row;
      return { ...rest, code, reason: reasonInWords(row, language) };
    }),
    refusedKept: rows.length,
    ...(problem !== undefined && { problem: problemInWords(problem, language, 'form') }),
  };
};

const noBytes = async function* (): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield new Uint8Array();
};

export const startImport = endpoint(
  {
    summary: `Takes a CSV file of subscriptions, at most ${limit}, and looks through it; nothing is stored yet`,
    effect: 'writes',
    path: nothing,
    query: z.strictObject({ dates: z.enum(dateOrders).optional(), encoding: z.enum(encodings).optional() }),
    body: noBody,
    takes: 'csv',
    answer: ImportView,
  },
  async ({ imports }, { actor, language, cause, query, upload = noBytes() }) => {
    const started = await imports.start(actor, { ...query, bytes: upload, cause });
    if (started.ok) return ok({ status: 202, body: view(started.value, language) });
    return started.problem === 'too-large'
      ? refused(language, 'body-too-large', { limit })
      : refused(language, 'too-many', { seconds: 30 });
  },
);

const OfImport = z.strictObject({ id: z.uuid().catch('') });

export const showImport = endpoint(
  {
    summary: 'How far an import is, and every row it refuses',
    path: OfImport,
    query: z.strictObject({
      after: z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .optional(),
    }),
    body: noBody,
    answer: ImportView,
  },
  async ({ imports }, { actor, language, path: { id }, query: { after } }) => {
    const one = imports.find(actor, id);
    const answer =
      one === undefined
        ? refused(language, 'not-found', {})
        : ok({ status: 200 as const, body: view(one, language, after) });
    return Promise.resolve(answer);
  },
);

export const confirmImport = endpoint(
  {
    summary: 'Stores the rows of a file that was checked',
    effect: 'writes',
    path: OfImport,
    query: nothing,
    body: noBody,
    answer: ImportView,
  },
  async ({ imports }, { actor, language, path: { id } }) => {
    const confirmed = imports.confirm(actor, id);
    const answer = confirmed.ok
      ? ok({ status: 202 as const, body: view(confirmed.value, language) })
      : refused(language, confirmed.problem, {});
    return Promise.resolve(answer);
  },
);
