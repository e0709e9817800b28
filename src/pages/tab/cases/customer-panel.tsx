import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { z } from 'zod';

import { CustomerMessage } from '../../../api/cases/case-shapes.ts';
import { Language } from '../../../language/language.ts';
import type { PageProps } from '../page-props.ts';
import { OneOf } from '../shared/one-of.tsx';
import { Loading, TroubleBar } from '../shell/states.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useWords } from '../words.ts';

const Message = ({ first }: { first: z.infer<typeof CustomerMessage> }): ReactElement => {
  const { oneCase } = useWords();
  const [subject, setSubject] = useState(first.subject);
  const [body, setBody] = useState(first.body);
  const [copied, setCopied] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${body}`);
      setCopied(oneCase.copied);
    } catch {
      setCopied(oneCase.notCopied);
    }
  };
  return (
    <>
      <Field label={oneCase.subject}>
        <Input lang={first.language} value={subject} onChange={(_event, typed) => setSubject(typed.value)} />
      </Field>
      <Field label={oneCase.message}>
        <Textarea
          lang={first.language}
          rows={12}
          resize="vertical"
          value={body}
          onChange={(_event, typed) => setBody(typed.value)}
        />
      </Field>
      <div className="toolbar">
        <Button appearance="primary" onClick={() => void copy()}>
          {oneCase.copy}
        </Button>
      </div>
      <p role="status">{copied}</p>
    </>
  );
};

type Props = Pick<PageProps, 'api' | 'language'> & { number: number; version: number };

/** A message for the customer, to be changed, copied and sent by the agent. */
export const CustomerPanel = ({ api, language, number, version }: Props): ReactElement => {
  const { oneCase } = useWords();
  const [written, setWritten] = useState<Language>(language);
  const path = `/cases/${number}/customer-message?in=${written}`;
  const { shown, trouble, again } = useLoaded(`${path} ${version}`, (signal) => api.get(path, CustomerMessage, signal));
  return (
    <section className="form" aria-label={oneCase.customer}>
      <p className="note">{oneCase.customerHow}</p>
      <OneOf
        label={oneCase.customerLanguage}
        value={written}
        options={Language.options.map((each) => [each, oneCase.languages[each]])}
        onChange={(chosen) => setWritten(Language.parse(chosen))}
      />
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      {shown === undefined && trouble === undefined && <Loading />}
      {shown !== undefined && <Message key={`${written} ${version}`} first={shown} />}
    </section>
  );
};
