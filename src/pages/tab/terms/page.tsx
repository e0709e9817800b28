import { useId, useState } from 'react';

import { Colleagues } from '../../../api/shapes.ts';
import { TermCounts } from '../../../api/terms/term-shapes.ts';
import type { PageProps } from '../page-props.ts';
import { PageFrame } from '../shared/page-frame.tsx';
import { Patterns } from '../shared/patterns.tsx';
import { pathOf } from '../shared/query.ts';
import { Shown } from '../shared/shown.tsx';
import { usePresent } from '../shared/use-present.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useRefreshAfterChanges } from '../use-case-changes.ts';
import { everything, Filters, type Chosen } from './filters.tsx';
import { Glance } from './glance.tsx';
import { thirtyDaysFrom } from './weeks.ts';
import { termsWords } from './words.ts';
import { Year } from './year.tsx';

interface MonthProps extends PageProps {
  today: string;
  chosen: Chosen;
  family: string;
}

const NextMonth = ({ api, language, today, chosen, family }: MonthProps) => {
  const path = pathOf('/terms', { ...thirtyDaysFrom(today), bucket: 'month', ...chosen });
  const loaded = useLoaded(path, (signal) => api.get(path, TermCounts, signal));
  useRefreshAfterChanges(loaded.again);
  return (
    <Shown loaded={loaded}>
      {(counts) => <Glance counts={counts} family={family} words={termsWords[language]} language={language} />}
    </Shown>
  );
};

/** Which terms end when, and what becomes of them. */
export const TermsPage = (props: PageProps) => {
  const { api, language } = props;
  const family = `terms${useId()}`;
  const [chosen, setChosen] = useState(everything);
  const present = usePresent(api);
  const colleagues = useLoaded('colleagues', (signal) => api.get('/colleagues?limit=200', Colleagues, signal));
  const words = termsWords[language];
  return (
    <PageFrame title={words.title}>
      <Patterns family={family} />
      <Filters chosen={chosen} onChange={setChosen} colleagues={colleagues.shown?.colleagues ?? []} words={words} />
      <Shown loaded={present}>
        {({ today }) => (
          <>
            <NextMonth {...props} today={today} chosen={chosen} family={family} />
            <Year {...props} today={today} chosen={chosen} family={family} />
          </>
        )}
      </Shown>
    </PageFrame>
  );
};
