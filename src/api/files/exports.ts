import { z } from 'zod';

import { safeFileName } from '../../csv/file-name.ts';
import { utcDate } from '../../clock.ts';
import { ok } from '../../result.ts';
import { exportCsv, exported } from '../../subscriptions/csv-export.ts';
import { endpoint, noBody } from '../endpoint.ts';

const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;

const onlyText = async function* (pieces: AsyncIterable<{ text: string }>): AsyncGenerator<string> {
  for await (const { text } of pieces) yield text;
};

export const exportRecords = endpoint(
  {
    summary: 'The records as CSV that a spreadsheet opens without running anything',
    path: z.strictObject({ kind: z.enum(exported) }),
    query: z.strictObject({
      separator: z.enum(['comma', 'semicolon', 'tab']).default('comma'),
      /** A byte order mark, for Excel. */
      bom: z.enum(['true', 'false']).default('true'),
    }),
    body: noBody,
    answer: 'text/csv',
  },
  async ({ cases, subscriptions, clock }, { actor, path: { kind }, query: { separator, bom } }) => {
    const form = { separator: separators[separator], hasMark: bom === 'true' };
    const fileName = safeFileName(`${kind}-${utcDate(clock.now())}`, '.csv');
    const text = onlyText(exportCsv(kind, { cases, subscriptions }, { actor, form }));
    return Promise.resolve(ok({ status: 200, type: 'text/csv', fileName, text }));
  },
);
