import { Component, type ReactNode } from 'react';

import type { TabWords } from '../words.ts';

interface Props {
  words: TabWords;
  children: ReactNode;
}

/** A page that breaks, or cannot be loaded, leaves the others standing. */
export class ErrorEdge extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <div role="alert" className="empty">
        <p>{words.broken}</p>
        <button type="button" className="plain" onClick={() => window.location.reload()}>
          {words.again}
        </button>
      </div>
    );
  }
}
