import { Suspense, useEffect, useRef, type ReactElement } from 'react';

import type { PageProps } from '../page-props.ts';
import { useWords } from '../words.ts';
import { ErrorEdge } from './error-edge.tsx';
import { Link } from './link.tsx';
import { pageNamed, pageNames, pages } from './pages.ts';
import { useRoute } from './route.ts';
import { Loading, OfflineBar } from './states.tsx';

/** The way to all pages, and the one that the address names. */
export const Shell = (props: PageProps): ReactElement => {
  const words = useWords();
  const { path } = useRoute();
  const name = pageNamed(path);
  const Page = pages[name];
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = words.title(words.pages[name]);
  }, [words, name]);
  return (
    <div className="tab">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <nav aria-label={words.navigation}>
        {pageNames.map((each) => (
          <Link key={each} to={`/${each}`} isCurrent={each === name}>
            {words.pages[each]}
          </Link>
        ))}
      </nav>
      <OfflineBar />
      <main ref={main} tabIndex={-1}>
        <ErrorEdge key={name} words={words}>
          <Suspense fallback={<Loading />}>
            <Page {...props} />
          </Suspense>
        </ErrorEdge>
      </main>
    </div>
  );
};
