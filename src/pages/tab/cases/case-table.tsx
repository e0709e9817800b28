import type { ReactElement } from 'react';

import type { CaseRow } from '../../../api/case-rows.ts';
import type { Language } from '../../../language/language.ts';
import { nameOf } from '../../../language/names.ts';
import { dayInWords } from '../dates.ts';
import { Link } from '../shell/link.tsx';
import { useWords } from '../words.ts';

const Row = ({ row, language }: { row: CaseRow; language: Language }): ReactElement => {
  const { names } = useWords();
  return (
    <tr>
      <td className="number">{row.number}</td>
      <td>
        <Link to={`/cases/${row.number}`}>
          <bdi>{row.customer}</bdi>
        </Link>
        <span className="below">{row.line ?? row.outcome}</span>
      </td>
      <td>{names.statuses[row.status]}</td>
      <td className="wide">{nameOf(names.channels, row.channel ?? 'unknown')}</td>
      <td className="wide">
        <bdi>{row.owner.name}</bdi>
      </td>
      <td className="middle">{row.termEnd === undefined ? '' : dayInWords(row.termEnd, language)}</td>
    </tr>
  );
};

export const CaseTable = ({ rows, language }: { rows: readonly CaseRow[]; language: Language }): ReactElement => {
  const { cases } = useWords();
  return (
    <table className="cases">
      <thead>
        <tr>
          <th scope="col" className="number">
            {cases.number}
          </th>
          <th scope="col">{cases.customer}</th>
          <th scope="col">{cases.status}</th>
          <th scope="col" className="wide">
            {cases.channel}
          </th>
          <th scope="col" className="wide">
            {cases.owner}
          </th>
          <th scope="col" className="middle">
            {cases.termEnd}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.number} row={row} language={language} />
        ))}
      </tbody>
    </table>
  );
};
