import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';

import { PurchaseChannel } from '../../../policy/facts.ts';
import type { Person } from '../../../cases/case.ts';
import { TermKind } from '../../../terms/term-kind.ts';
import { OneOf } from '../shared/one-of.tsx';
import { useSettled } from '../shared/use-settled.ts';
import { useWords } from '../words.ts';
import type { TermsWords } from './words.ts';

/** What was chosen; empty where everything is wanted. */
export interface Chosen {
  owner: string;
  customer: string;
  channel: string;
  kind: string;
}
export const everything: Chosen = { owner: '', customer: '', channel: '', kind: '' };
export const isFiltered = (chosen: Chosen): boolean => Object.values(chosen).some((value) => value !== '');

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 190px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    border: 'none',
    padding: 0,
    margin: 0,
    minWidth: 0,
  },
});

interface Props {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  colleagues: readonly Person[];
  words: TermsWords;
}

export const Filters = ({ chosen, onChange, colleagues, words }: Props) => {
  const styles = useStyles();
  const tab = useWords();
  const set = (change: Partial<Chosen>): void => onChange({ ...chosen, ...change });
  const [customer, type] = useSettled(chosen.customer, (typed) => set({ customer: typed.trim() }));
  const people = colleagues.map(({ agent, name }) => [agent, name] as const);
  const channels = PurchaseChannel.options.map((channel) => [channel, tab.names.channels[channel]] as const);
  const kinds = TermKind.options.map((kind) => [kind, words.kinds[kind]] as const);
  return (
    <fieldset className={styles.filters} aria-label={words.filters}>
      <OneOf
        label={words.owner}
        value={chosen.owner}
        options={[['', words.everybody], ['me', words.me], ...people]}
        onChange={(owner) => set({ owner })}
      />
      <Field label={tab.customer}>
        <Input
          type="search"
          maxLength={120}
          placeholder={words.exactCustomer}
          value={customer}
          onChange={(_, { value }) => type(value)}
        />
      </Field>
      <OneOf
        label={tab.channel}
        value={chosen.channel}
        options={[['', tab.all], ...channels]}
        onChange={(channel) => set({ channel })}
      />
      <OneOf
        label={words.kind}
        value={chosen.kind}
        options={[['', tab.all], ...kinds]}
        onChange={(kind) => set({ kind })}
      />
      <Button disabled={!isFiltered(chosen)} onClick={() => onChange(everything)}>
        {words.clear}
      </Button>
    </fieldset>
  );
};
