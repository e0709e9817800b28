import { z } from 'zod';

import { CaseStatus } from '../../../cases/case-status.ts';
import { PurchaseChannel } from '../../../policy/facts.ts';
import type { SavedView } from '../../../views/view.ts';

/** What the list is narrowed to, as it stands in the address; what nobody understands there narrows nothing. */
export const Filters = z.object({
  q: z.string().trim().max(200).catch(''),
  owner: z.string().max(64).catch(''),
  status: z.union([CaseStatus, z.literal('')]).catch(''),
  channel: z.union([PurchaseChannel, z.literal('')]).catch(''),
  sort: z.enum(['newest', 'ending']).catch('newest'),
});
export type Filters = z.infer<typeof Filters>;

export const filtersOf = (query: URLSearchParams): Filters => Filters.parse(Object.fromEntries(query));

/** `status=done&sort=ending`: what is as usual is left out. */
export const queryOf = (filters: Filters): string => {
  const chosen = Object.entries(filters).filter(
    ([name, value]) => value !== '' && !(name === 'sort' && value === 'newest'),
  );
  return new URLSearchParams(chosen).toString();
};

export const isNarrowed = ({ q, owner, status, channel }: Filters): boolean =>
  [q, owner, status, channel].some((value) => value !== '');

export const addressOf = (filters: Filters): string => {
  const query = queryOf(filters);
  return query === '' ? '/cases' : `/cases?${query}`;
};

/** As a view keeps them: what narrows nothing is left out. */
export const viewFilters = ({ q, owner, status, channel, sort }: Filters): SavedView['filters'] => ({
  ...(q !== '' && { q }),
  ...(owner !== '' && { owner }),
  ...(status !== '' && { status }),
  ...(channel !== '' && { channel }),
  sort,
});

export const filtersOfView = ({ filters }: Pick<SavedView, 'filters'>): Filters => Filters.parse(filters);
