import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Subtitle2,
} from '@fluentui/react-components';
import { useState } from 'react';

import type { PageProps } from '../page-props.ts';
import { countInWords } from '../shared/dates.ts';
import { PageFrame } from '../shared/page-frame.tsx';
import { TroubleBar } from '../shell/states.tsx';
import { ExportChoice } from './export-choice.tsx';
import { FileChoice } from './file-choice.tsx';
import { FormChoice } from './form-choice.tsx';
import { LookedThrough } from './looked-through.tsx';
import { useImport, type FileForm, type Import } from './use-import.ts';
import { importWords } from './words.ts';

const asShown: FileForm = { dates: '', encoding: '' };

type Common = Pick<PageProps, 'api' | 'language'>;

const UnderWay = ({ current: { view, file }, language }: { current: Import; language: PageProps['language'] }) => {
  const words = importWords[language];
  const rows = countInWords(view?.progress?.rows ?? 0, language);
  const { bytes } = view?.progress ?? {};
  const part = bytes === undefined || file === undefined || file.size === 0 ? undefined : bytes / file.size;
  const step = view?.state === 'storing' ? words.storing(rows) : words.checking(rows);
  return (
    <div aria-live="polite">
      <Field validationMessage={view === undefined ? words.sending(file?.name ?? '') : step} validationState="none">
        <ProgressBar
          aria-label={words.sending(file?.name ?? '')}
          {...(part !== undefined && { value: Math.min(1, part) })}
        />
      </Field>
    </div>
  );
};

interface StageProps extends Common {
  current: Import;
  form: FileForm;
  setForm: (form: FileForm) => void;
}

const WholeRefused = ({ current, form, setForm, language }: StageProps) => {
  const words = importWords[language];
  const { view, file, send, forget } = current;
  return (
    <>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{words.wholeRefused}</MessageBarTitle> {view?.problem}
        </MessageBarBody>
      </MessageBar>
      <FormChoice form={form} onChange={setForm} words={words} isAsked />
      <Button appearance="primary" onClick={() => file && send(file, form)}>
        {words.again}
      </Button>
      <Button onClick={forget}>{words.cancel}</Button>
    </>
  );
};

const Failed = ({
  current: { forget },
  text,
  language,
}: Pick<StageProps, 'current' | 'language'> & { text: string }) => (
  <>
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
    <Button onClick={forget}>{importWords[language].cancel}</Button>
  </>
);

const Stage = (props: StageProps) => {
  const { current, form, setForm, api, language } = props;
  const words = importWords[language];
  const { file, view, trouble, send, confirm, resume, forget } = current;
  if (file === undefined) {
    return (
      <>
        <FileChoice words={words} onFile={(chosen) => send(chosen, form)} />
        <FormChoice form={form} onChange={setForm} words={words} isAsked={false} />
      </>
    );
  }
  if (trouble?.kind === 'refused' && trouble.status === 404) return <Failed {...props} text={words.gone} />;
  if (trouble !== undefined) {
    const again = (): void => (view === undefined ? send(file, form) : resume());
    return (
      <>
        <TroubleBar trouble={trouble} again={again} />
        <Button onClick={forget}>{words.cancel}</Button>
      </>
    );
  }
  switch (view?.state) {
    case 'refused':
      return <WholeRefused {...props} />;
    case 'failed':
      return <Failed {...props} text={words.failed} />;
    case 'checked':
    case 'done':
      return <LookedThrough {...{ view, api, language }} name={file.name} onConfirm={confirm} onForget={forget} />;
    case 'checking':
    case 'storing':
    case undefined:
      return <UnderWay current={current} language={language} />;
  }
};

/** Subscriptions in, records out. */
export const ImportPage = ({ api, language }: PageProps) => {
  const words = importWords[language];
  const current = useImport(api);
  const [form, setForm] = useState(asShown);
  return (
    <PageFrame title={words.title}>
      <Subtitle2 as="h2">{words.choose}</Subtitle2>
      <Stage {...{ current, form, setForm, api, language }} />
      <ExportChoice api={api} language={language} />
    </PageFrame>
  );
};
