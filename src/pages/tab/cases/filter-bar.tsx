import { Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { CaseStatus } from '../../../cases/case-status.ts';
import { PurchaseChannel } from '../../../policy/facts.ts';
import type { TabApi } from '../api.ts';
import { useColleagues } from '../use-colleagues.ts';
import { useWords } from '../words.ts';
import { Filters } from './case-filters.ts';

interface Props {
  api: TabApi;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly (readonly [value: string, title: string])[];
  onChoose: (value: string) => void;
}

const Choice = ({ label, value, choices, onChoose }: ChoiceProps): ReactElement => (
  <Field label={label}>
    <Select value={value} onChange={(_event, chosen) => onChoose(chosen.value)}>
      {choices.map(([each, title]) => (
        <option key={each} value={each}>
          {title}
        </option>
      ))}
    </Select>
  </Field>
);

/** Searches when Enter is pressed or the box is left: not with every letter. */
const SearchBox = ({ q, onSearch }: { q: string; onSearch: (text: string) => void }): ReactElement => {
  const { cases } = useWords();
  const [text, setText] = useState(q);
  const search = (): void => {
    if (text.trim() !== q) onSearch(text.trim());
  };
  return (
    <Field label={cases.search}>
      <Input
        type="search"
        value={text}
        placeholder={cases.searchHint}
        maxLength={200}
        onChange={(_event, typed) => setText(typed.value)}
        onBlur={search}
        onKeyDown={({ key }) => {
          if (key === 'Enter') search();
        }}
      />
    </Field>
  );
};

export const FilterBar = ({ api, filters, onChange }: Props): ReactElement => {
  const { cases, names } = useWords();
  const people = useColleagues(api);
  const change = (part: Record<string, string>): void => onChange(Filters.parse({ ...filters, ...part }));
  const owners = people?.others.map(({ agent, name }) => [agent, name] as const) ?? [];
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchBox key={filters.q} q={filters.q} onSearch={(q) => change({ q })} />
      <Choice
        label={cases.owner}
        value={filters.owner}
        choices={[['', cases.everybody], ['me', cases.me], ...owners]}
        onChoose={(owner) => change({ owner })}
      />
      <Choice
        label={cases.status}
        value={filters.status}
        choices={[['', cases.anyStatus], ...CaseStatus.options.map((each) => [each, names.statuses[each]] as const)]}
        onChoose={(each) => change({ status: each })}
      />
      <Choice
        label={cases.channel}
        value={filters.channel}
        choices={[
          ['', cases.anyChannel],
          ...PurchaseChannel.options.map((each) => [each, names.channels[each]] as const),
        ]}
        onChoose={(channel) => change({ channel })}
      />
      <Choice
        label={cases.sort}
        value={filters.sort}
        choices={[
          ['newest', cases.newest],
          ['ending', cases.ending],
        ]}
        onChoose={(sort) => change({ sort })}
      />
    </form>
  );
};
