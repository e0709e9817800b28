import { useEffect, useRef, useState, type ReactElement } from 'react';

import type { WholeCase } from '../../../api/cases/case-shapes.ts';
import { CardFrame } from '../../card/card-frame.tsx';
import type { PageProps } from '../page-props.ts';
import { Link } from '../shell/link.tsx';
import { Loading, TroubleBar } from '../shell/states.tsx';
import { useColleagues } from '../use-colleagues.ts';
import { useWords } from '../words.ts';
import { cardForPage, CasePress } from './card-presses.ts';
import { CaseForm, type FormName } from './case-form.tsx';
import { CaseToolbar } from './case-toolbar.tsx';
import { History } from './history.tsx';
import { ToldBar } from './told-bar.tsx';
import { useCase, type CaseChange } from './use-case.ts';

type Props = PageProps & { number: number };

const tickOf = ({ step, isDone }: Extract<CasePress, { verb: 'tick' }>): CaseChange => ({
  method: 'PUT',
  path: `ticks/${step}`,
  body: { done: isDone },
});

interface CardProps {
  shown: WholeCase;
  locale: string;
  isBusy: boolean;
  onPress: (press: CasePress) => void;
}

const CaseCard = ({ shown, locale, isBusy, onPress }: CardProps): ReactElement => {
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

/** A case: its card as in chat, everything that can be done with it, and what was done. */
export const CasePage = ({ api, language, number }: Props): ReactElement => {
  const { oneCase } = useWords();
  const work = useCase(api, number);
  const people = useColleagues(api);
  const [form, setForm] = useState<FormName>();
  const { shown, trouble, isBusy } = work;
  const change = async (asked: CaseChange): Promise<void> => {
    if (await work.change(asked)) setForm(undefined);
  };
  return (
    <>
      <p className="back">
        <Link to="/cases">{`← ${oneCase.back}`}</Link>
      </p>
      {trouble !== undefined && <TroubleBar trouble={trouble} again={work.again} />}
      {shown === undefined && trouble === undefined && <Loading />}
      {shown !== undefined && (
        <>
          <h1>{oneCase.heading(number, shown.case.customer)}</h1>
          <ToldBar told={work.told} isBusy={isBusy} onUndo={() => void change({ method: 'POST', path: 'undo' })} />
          {!shown.isAsGiven && <p className="note">{oneCase.notAsGiven}</p>}
          <CaseToolbar form={form} onForm={setForm} onUndo={() => void change({ method: 'POST', path: 'undo' })} />
          {form !== undefined && (
            <CaseForm
              key={form}
              form={form}
              shown={shown.case}
              people={people}
              isBusy={isBusy}
              onSave={(asked) => void change(asked)}
              onCancel={() => setForm(undefined)}
            />
          )}
          <CaseCard
            shown={shown}
            locale={language}
            isBusy={isBusy}
            onPress={(press) => (press.verb === 'tick' ? void change(tickOf(press)) : setForm(press.verb))}
          />
          <History entries={work.history} language={language} />
        </>
      )}
    </>
  );
};
