import { Button, Subtitle2, Text } from '@fluentui/react-components';

import { ImportView } from '../../../api/files/import-view.ts';
import type { PageProps } from '../page-props.ts';
import { countInWords } from '../shared/dates.ts';
import { PlainTable } from '../shared/plain-table.tsx';
import { pathOf } from '../shared/query.ts';
import { usePages } from '../shared/use-pages.ts';
import { TroubleBar } from '../shell/states.tsx';
import { useWords } from '../words.ts';
import { importWords, type ImportWords } from './words.ts';

type Refused = ImportView['refused'][number];

const cellsOf = ({ line, column, reason, value, otherLine }: Refused, words: ImportWords): string[] => [
  String(line),
  column ?? '',
  otherLine === undefined ? reason : `${reason} (${words.otherLine(otherLine)})`,
  value ?? '',
];

interface Props extends Pick<PageProps, 'api' | 'language'> {
  id: string;
}

/** Every row that is not stored and why, a page at a time. */
export const RefusedRows = ({ api, language, id }: Props) => {
  const words = importWords[language];
  const tab = useWords();
  const { rows, more, trouble, again } = usePages(id, async (after, signal) => {
    const { refused, refusedKept } = await api.get(pathOf(`/imports/${id}`, { after }), ImportView, signal);
    const last = refused.at(-1);
    const rows = refused.map((row) => ({ ...row, kept: refusedKept }));
    return { rows, next: last === undefined ? undefined : String(last.line) };
  });
  const kept = rows[0]?.kept ?? 0;
  const table = rows.map((row, at) => ({ key: String(at), cells: cellsOf(row, words) }));
  return (
    <section>
      <Subtitle2 as="h3" block>
        {words.refusedRows}
      </Subtitle2>
      <div role="status">
        <Text>{words.shown(countInWords(rows.length, language), countInWords(kept, language))}</Text>
      </div>
      <PlainTable
        caption={words.refusedRows}
        columns={[words.line, words.column, words.reason, words.value]}
        rows={table}
      />
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      {more !== undefined && rows.length < kept && <Button onClick={more}>{tab.more}</Button>}
    </section>
  );
};
