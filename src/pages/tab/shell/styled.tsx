import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';

const nonceOfPage = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Fluent writes its styles while the page runs; the page's rules let in only those that carry its number. */
export const Styled = ({ children }: { children: ReactNode }): ReactElement => {
  const [renderer] = useState(() => createDOMRenderer(document, { styleElementAttributes: { nonce: nonceOfPage() } }));
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      {children}
    </RendererProvider>
  );
};
