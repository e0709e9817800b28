import { Button } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';

import type { PageProps } from '../page-props.ts';
import { goInstead } from '../shell/route.ts';
import { Empty, Loading, TroubleBar } from '../shell/states.tsx';
import { useWords } from '../words.ts';
import { addressOf, filtersOf, isNarrowed, queryOf } from './case-filters.ts';
import { CaseTable } from './case-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { SavedViewsBar } from './saved-views.tsx';
import { useCaseList } from './use-case-list.ts';

type Props = PageProps & { query: URLSearchParams };

/** The team's cases; what they are narrowed to stands in the address, so that a link shows the same. */
export const CaseList = ({ api, language, query }: Props): ReactElement => {
  const words = useWords();
  const asked = query.toString();
  const filters = useMemo(() => filtersOf(new URLSearchParams(asked)), [asked]);
  const { rows, trouble, again, more } = useCaseList(api, queryOf(filters));
  return (
    <>
      <h1>{words.cases.title}</h1>
      <FilterBar api={api} filters={filters} onChange={(changed) => goInstead(addressOf(changed))} />
      <SavedViewsBar api={api} filters={filters} />
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      {rows === undefined && trouble === undefined && <Loading />}
      {rows?.length === 0 && more === undefined && (
        <Empty text={isNarrowed(filters) ? words.cases.noneSuch : words.cases.none} />
      )}
      {rows !== undefined && rows.length > 0 && <CaseTable rows={rows} language={language} />}
      <p className="count" role="status">
        {rows !== undefined && rows.length > 0 ? words.cases.count(rows.length) : ''}
      </p>
      {more !== undefined && <Button onClick={more}>{words.more}</Button>}
    </>
  );
};
