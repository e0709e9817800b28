import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { WholeCase } from '../../../api/cases/case-shapes.ts';
import type { Facts } from '../../../policy/facts.ts';
import type { TabApi } from '../api.ts';
import { go } from '../shell/route.ts';
import { TroubleBar } from '../shell/states.tsx';
import { troubleOf, type Trouble } from '../shell/trouble.ts';
import { useWords } from '../words.ts';

interface Props {
  api: TabApi;
  facts: Facts;
  asOf: string | undefined;
}

/** Opens the answer as a case of a customer. Pressed again after nobody answered, it is still one case. */
const useOpening = ({ api, facts, asOf }: Props) => {
  const [sent, setSent] = useState<{ customer: string; key: string }>();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const open = async (customer: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const key = sent?.customer === customer ? sent.key : crypto.randomUUID();
    setSent({ customer, key });
    setTrouble(undefined);
    try {
      const body = { customer, facts, ...(asOf !== undefined && { asOf }) };
      const opened = await api.change('/cases', WholeCase, { method: 'POST', body, key });
      go(`/cases/${opened.case.number}`);
    } catch (cause) {
      setTrouble(troubleOf(cause));
      setBusy(false);
    }
  };
  return { isBusy, trouble, open };
};

export const OpenAsCase = (props: Props): ReactElement => {
  const { ask } = useWords();
  const [customer, setCustomer] = useState('');
  const { isBusy, trouble, open } = useOpening(props);
  return (
    <form
      className="open-case"
      onSubmit={(event) => {
        event.preventDefault();
        void open(customer.trim());
      }}
    >
      <Field label={ask.customer} required>
        <Input required maxLength={120} value={customer} onChange={(_event, { value }) => setCustomer(value)} />
      </Field>
      <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
        {ask.open}
      </Button>
      {trouble !== undefined && <TroubleBar trouble={trouble} />}
    </form>
  );
};
