import { useEffect, useRef, type ReactElement } from 'react';

import type { WholeCase } from '../../../api/cases/case-shapes.ts';
import { CardFrame } from '../../card/card-frame.tsx';
import { useWords } from '../words.ts';
import { cardForPage, CasePress } from './card-presses.ts';

interface Props {
  shown: WholeCase;
  locale: string;
  isBusy: boolean;
  onPress: (press: CasePress) => void;
}

/** The card of a case as a conversation shows it; its buttons work on this page. */
export const CaseCard = ({ shown, locale, isBusy, onPress }: Props): ReactElement => {
  const { oneCase } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A row that can be pressed is called by all that is written in it; the library names it by its first line alone.
    const rows = frame.current?.querySelectorAll('.ac-selectable[role="button"][aria-label]') ?? [];
    for (const row of rows) row.removeAttribute('aria-label');
  }, [shown]);
  return (
    <section className="card" data-busy={isBusy} aria-busy={isBusy}>
      <h2>{oneCase.card}</h2>
      <CardFrame
        card={cardForPage(shown.card)}
        locale={locale}
        frame={frame}
        isBusy={isBusy}
        broken={oneCase.cardBroken}
        onPress={({ data }) => {
          const press = CasePress.safeParse(data);
          if (press.success) onPress(press.data);
        }}
      />
    </section>
  );
};
