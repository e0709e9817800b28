import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './shell/app.tsx';
import { NotOpened } from './shell/not-opened.tsx';
import { openHost } from './shell/open-host.ts';
import { goInstead } from './shell/route.ts';
import { Styled } from './shell/styled.tsx';
import './styles/tab.css';

const opened = async (): Promise<ReactElement> => {
  if (window.location.pathname === '/tab/configure') {
    const { ConfigurePage } = await import('./configure/page.tsx');
    return <ConfigurePage />;
  }
  const host = await openHost();
  if (host.path !== undefined) goInstead(host.path);
  return <App host={host} />;
};

const start = async (root: Element): Promise<void> => {
  const page = await opened().catch((cause: unknown) => <NotOpened cause={cause} />);
  createRoot(root).render(
    <StrictMode>
      <Styled>{page}</Styled>
    </StrictMode>,
  );
};

const root = document.getElementById('tab');
if (root === null) throw new Error('The page has no element "tab".');
void start(root);
