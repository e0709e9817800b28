import { useRef, useState, type ReactElement } from 'react';

import type { PageProps } from '../page-props.ts';
import { Link } from '../shell/link.tsx';
import { useRoute } from '../shell/route.ts';
import { Loading, TroubleBar } from '../shell/states.tsx';
import { useWords } from '../words.ts';
import { panelAfter, type CasePress } from './card-presses.ts';
import { CaseCard } from './case-card.tsx';
import { CasePanel, type OpenPanel } from './case-panel.tsx';
import { CaseRemindersPart } from './case-reminders.tsx';
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

const undo: CaseChange = { method: 'POST', path: 'undo' };

/** A link may ask for the outcome at once. */
const firstPanel = (query: URLSearchParams): OpenPanel | undefined =>
  query.get('do') === 'outcome' ? { name: 'outcome' } : undefined;

/** What is open below the toolbar; whoever opens it from far below is brought there. */
const usePanel = () => {
  const { query } = useRoute();
  const [panel, setPanel] = useState(() => firstPanel(query));
  const top = useRef<HTMLDivElement>(null);
  const open = (next: OpenPanel | undefined): void => {
    setPanel(next);
    if (next !== undefined) top.current?.scrollIntoView({ block: 'nearest' });
  };
  return { panel, open, top };
};

/** A case: its card as in chat, everything that can be done with it, what is to come, and what was done. */
export const CasePage = ({ api, language, number }: Props): ReactElement => {
  const { oneCase } = useWords();
  const work = useCase(api, number);
  const { panel, open, top } = usePanel();
  const [asked, setAsked] = useState(0);
  const { shown, trouble, isBusy } = work;
  const change = async (wanted: CaseChange): Promise<void> => {
    if (await work.change(wanted)) open(undefined);
  };
  const press = (pressed: CasePress): void =>
    pressed.verb === 'tick' ? void change(tickOf(pressed)) : open(panelAfter(pressed));
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
          <ToldBar told={work.told} isBusy={isBusy} onUndo={() => void change(undo)} />
          {!shown.isAsGiven && <p className="note">{oneCase.notAsGiven}</p>}
          <div ref={top}>
            <CaseToolbar
              shown={shown.case}
              panel={panel?.name}
              onPanel={(name) => open(name && { name })}
              onUndo={() => void change(undo)}
            />
            {panel !== undefined && (
              <CasePanel
                key={`${panel.name} ${panel.verdict ?? ''}`}
                {...{ api, language, panel, shown, isBusy }}
                onSave={(wanted) => void change(wanted)}
                onReminded={() => setAsked(asked + 1)}
                onClose={() => open(undefined)}
              />
            )}
          </div>
          <CaseCard shown={shown} locale={language} isBusy={isBusy} onPress={press} />
          <CaseRemindersPart {...{ api, language, number, asked }} />
          <History entries={work.history} language={language} />
        </>
      )}
    </>
  );
};
