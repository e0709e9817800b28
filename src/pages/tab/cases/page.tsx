import type { ReactElement } from 'react';

import type { PageProps } from '../page-props.ts';
import { useRoute } from '../shell/route.ts';
import { CaseList } from './case-list.tsx';
import { CasePage } from './case-page.tsx';
import './cases.css';

export const CasesPage = (props: PageProps): ReactElement => {
  const { path, query } = useRoute();
  const number = /^\/cases\/([1-9]\d{0,8})$/.exec(path)?.[1];
  return number === undefined ? (
    <CaseList {...props} query={query} />
  ) : (
    <CasePage key={number} {...props} number={Number(number)} />
  );
};
