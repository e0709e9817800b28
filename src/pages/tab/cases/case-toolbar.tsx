import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { CaseDetail } from '../../../api/case-rows.ts';
import { isClosed } from '../../../cases/case-status.ts';
import { Link } from '../shell/link.tsx';
import { useWords } from '../words.ts';
import { formNames } from './case-form.tsx';
import { factsQuery } from './facts-query.ts';

export const panelNames = [...formNames, 'remind', 'answers', 'customer', 'why', 'opinion'] as const;
export type PanelName = (typeof panelNames)[number];

/** A closed case is taken up again before anything of it is planned or answered anew. */
const forOpenOnes: readonly PanelName[] = ['remind', 'answers'];

interface Props {
  shown: CaseDetail;
  panel: PanelName | undefined;
  onPanel: (panel: PanelName | undefined) => void;
  onUndo: () => void;
}

/** Everything that can be done with a case. */
export const CaseToolbar = ({ shown, panel, onPanel, onUndo }: Props): ReactElement => {
  const { oneCase } = useWords();
  const names = panelNames.filter((name) => !isClosed(shown.status) || !forOpenOnes.includes(name));
  return (
    <div className="toolbar" role="group" aria-label={oneCase.actions}>
      {names.map((name) => (
        <Button key={name} aria-expanded={name === panel} onClick={() => onPanel(name === panel ? undefined : name)}>
          {oneCase[name]}
        </Button>
      ))}
      <Button appearance="subtle" onClick={onUndo}>
        {oneCase.undo}
      </Button>
      <Link className="as-button" to={`/ask?${factsQuery(shown).toString()}`}>
        {oneCase.otherDate}
      </Link>
    </div>
  );
};
