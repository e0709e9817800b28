import { useState, type ReactElement } from 'react';

import type { Verdict } from '../../../feedback/verdict.ts';
import { dayInWords } from '../dates.ts';
import type { PageProps } from '../page-props.ts';
import { remindersWords } from '../reminders/words.ts';
import { useColleagues } from '../use-colleagues.ts';
import { AnswersForm } from './answers-form.tsx';
import { CaseForm, isFormName } from './case-form.tsx';
import type { PanelName } from './case-toolbar.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { OpinionPanel } from './opinion-panel.tsx';
import { RemindForm } from './remind-form.tsx';
import type { CaseChange, WorkedCase } from './use-case.ts';
import { WhyPanel } from './why-panel.tsx';

/** What is open below the toolbar. */
export interface OpenPanel {
  name: PanelName;
  /** What was pressed on the card. */
  verdict?: Verdict;
}

interface Props extends Pick<PageProps, 'api' | 'language'> {
  panel: OpenPanel;
  shown: NonNullable<WorkedCase['shown']>;
  isBusy: boolean;
  onSave: (change: CaseChange) => void;
  onReminded: () => void;
  onClose: () => void;
}

/** One thing to do with a case, or to read about it. */
export const CasePanel = ({
  api,
  language,
  panel,
  shown,
  isBusy,
  onSave,
  onReminded,
  onClose,
}: Props): ReactElement => {
  const people = useColleagues(api);
  const [reminded, setReminded] = useState<string>();
  const { name, verdict = 'helpful' } = panel;
  const { number, version } = shown.case;
  const common = { api, language, number, version };
  if (isFormName(name))
    return <CaseForm form={name} shown={shown.case} {...{ people, isBusy, onSave }} onCancel={onClose} />;
  switch (name) {
    case 'answers':
      return <AnswersForm key={version} api={api} shown={shown.case} {...{ isBusy, onSave }} onCancel={onClose} />;
    case 'customer':
      return <CustomerPanel {...common} />;
    case 'why':
      return <WhyPanel {...common} />;
    case 'opinion':
      return <OpinionPanel {...common} verdict={verdict} onCancel={onClose} />;
    case 'remind':
      return reminded === undefined ? (
        <RemindForm
          {...{ api, language }}
          shown={shown.case}
          onCancel={onClose}
          onSaved={(on) => {
            setReminded(on);
            onReminded();
          }}
        />
      ) : (
        <p role="status">{remindersWords[language].remindSaved(dayInWords(reminded, language))}</p>
      );
  }
};
