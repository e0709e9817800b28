import { Badge, Button, Checkbox, Field, Input, Link, Text } from '@fluentui/react-components';
import { useState } from 'react';

import { RuleRows, type PolicyView, type RuleRow } from '../../../api/policy/policy-shapes.ts';
import { Confidence } from '../../../policy/rulebook.ts';
import type { Language } from '../../../language/language.ts';
import type { PageProps } from '../page-props.ts';
import { countInWords, dayInWords } from '../shared/dates.ts';
import { OneOf } from '../shared/one-of.tsx';
import { pathOf } from '../shared/query.ts';
import { Shown } from '../shared/shown.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useParts } from './decision-map.tsx';
import { fittingRows, type RuleFilter } from './fitting-rows.ts';
import { useWords } from '../words.ts';
import { policyWords } from './words.ts';

const atOnce = 25;

const Rule = ({ rule, language }: { rule: RuleRow; language: Language }) => {
  const styles = useParts();
  const words = policyWords[language];
  const { id, line, valid, confidence, verified, stale, sources } = rule;
  const on = (date: string): string => dayInWords(date, language);
  return (
    <li className={styles.entry}>
      <div className={styles.marks}>
        <Text weight="semibold">{id}</Text>
        {stale && (
          <Badge appearance="outline" color="danger">
            {words.stale}
          </Badge>
        )}
      </div>
      {line !== undefined && <Text>{line}</Text>}
      <Text className={styles.faint}>
        {valid.to === undefined ? words.validFrom(on(valid.from)) : words.validBetween(on(valid.from), on(valid.to))}
      </Text>
      <Text className={styles.faint}>{words.confidences[confidence]}</Text>
      <Text className={styles.faint}>{words.verified(on(verified))}</Text>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <Link inline href={source.url} target="_blank" rel="noreferrer">
              {source.id}: {source.title}
            </Link>{' '}
            <Text className={styles.faint}>({source.date})</Text>
          </li>
        ))}
      </ul>
    </li>
  );
};

const Fitting = ({ rules, of, language }: { rules: readonly RuleRow[]; of: number; language: Language }) => {
  const styles = useParts();
  const words = policyWords[language];
  const { more } = useWords();
  const [most, setMost] = useState(atOnce);
  const shown = rules.slice(0, most);
  const counts = words.shownRules(countInWords(shown.length, language), countInWords(of, language));
  return (
    <>
      <div role="status">
        <Text>{rules.length === 0 ? words.noRule : counts}</Text>
      </div>
      <ul className={styles.list}>
        {shown.map((rule) => (
          <Rule key={rule.id} rule={rule} language={language} />
        ))}
      </ul>
      {rules.length > most && <Button onClick={() => setMost(most + atOnce)}>{more}</Button>}
    </>
  );
};

interface Props extends Pick<PageProps, 'api' | 'language'> {
  present: PolicyView;
}

/** The rules: where each comes from, how sure it is, and who looked at it when. */
export const Rules = ({ api, language, present: { today } }: Props) => {
  const styles = useParts();
  const words = policyWords[language];
  const { all } = useWords();
  const [isAll, setIsAll] = useState(false);
  const [filter, setFilter] = useState<RuleFilter>({ text: '', confidence: '', onlyStale: false });
  const set = (change: Partial<RuleFilter>): void => setFilter({ ...filter, ...change });
  const on = isAll ? undefined : today;
  const path = pathOf('/policy/rules', { on });
  const confidences = Confidence.options.map((sure) => [sure, words.confidences[sure]] as const);
  return (
    <div className={styles.part}>
      <div className={styles.choices}>
        <Field label={words.search}>
          <Input
            type="search"
            placeholder={words.searchHere}
            value={filter.text}
            onChange={(_, { value }) => set({ text: value })}
          />
        </Field>
        <OneOf
          label={words.confidence}
          value={filter.confidence}
          options={[['', all], ...confidences]}
          onChange={(confidence) => set({ confidence })}
        />
        <Checkbox
          className={styles.beside}
          label={words.onlyStale}
          checked={filter.onlyStale}
          onChange={(_, { checked }) => set({ onlyStale: checked === true })}
        />
        <Checkbox
          className={styles.beside}
          label={words.allRules}
          checked={isAll}
          onChange={(_, { checked }) => setIsAll(checked === true)}
        />
      </div>
      <Shown loaded={useLoaded(path, (signal) => api.get(path, RuleRows, signal))}>
        {({ rules }) => <Fitting rules={fittingRows(rules, filter)} of={rules.length} language={language} />}
      </Shown>
    </div>
  );
};
