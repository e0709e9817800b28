import { Badge, Button, Link, Text } from '@fluentui/react-components';

import { FeedbackPage, type Opinion } from '../../../api/policy/policy-shapes.ts';
import { names } from '../../../language/names.ts';
import type { PageProps } from '../page-props.ts';
import { countInWords, momentInWords } from '../shared/dates.ts';
import { pathOf } from '../shared/query.ts';
import { usePages } from '../shared/use-pages.ts';
import { TroubleBar } from '../shell/states.tsx';
import { useWords } from '../words.ts';
import { useParts } from './decision-map.tsx';
import { policyWords } from './words.ts';

const One = ({ opinion, language, go }: Pick<PageProps, 'language' | 'go'> & { opinion: Opinion }) => {
  const styles = useParts();
  const words = policyWords[language];
  const { case: number, verdict, rule, reason, by, at } = opinion;
  return (
    <li className={styles.entry}>
      <div className={styles.marks}>
        <Badge appearance="outline" color={verdict === 'helpful' ? 'success' : 'warning'}>
          {names[language].verdicts[verdict]}
        </Badge>
        <Text weight="semibold">{rule}</Text>
        <Link as="button" onClick={() => go(`/cases/${number}`)}>
          {words.ofCase(number)}
        </Link>
      </div>
      {reason !== undefined && <Text>{reason}</Text>}
      <Text className={styles.faint}>{words.by(by.name, momentInWords(at, language))}</Text>
    </li>
  );
};

/** What agents think of the answers, newest first. */
export const Opinions = ({ api, language, go }: PageProps) => {
  const styles = useParts();
  const words = policyWords[language];
  const tab = useWords();
  const { rows, more, isLoading, trouble, again } = usePages('feedback', async (cursor, signal) => {
    const page = await api.get(pathOf('/policy/feedback', { cursor }), FeedbackPage, signal);
    return { rows: page.feedback, next: page.next };
  });
  const counted = rows.length === 0 ? words.noFeedback : words.shownFeedback(countInWords(rows.length, language));
  return (
    <div className={styles.part}>
      <div role="status">
        <Text>{isLoading ? tab.loading : trouble === undefined && counted}</Text>
      </div>
      <ul className={styles.list}>
        {rows.map((opinion, at) => (
          <One key={at} opinion={opinion} language={language} go={go} />
        ))}
      </ul>
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      {more !== undefined && <Button onClick={more}>{tab.more}</Button>}
    </div>
  );
};
