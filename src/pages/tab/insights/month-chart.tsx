import { ResponsiveContainer, VerticalStackedBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Language } from '../../../language/language.ts';
import { names } from '../../../language/names.ts';
import { fillOf } from '../shared/patterns.tsx';
import { sumInWords } from './sum-in-words.ts';
import { patternOf, type Sum } from './sums.ts';

const height = 300;

const useStyles = makeStyles({
  chart: {
    height: `${height}px`,
    minWidth: 0,
    // What is hollow is seen by its outline.
    '& [fill^="url("]': {
      stroke: tokens.colorNeutralForeground2,
      strokeWidth: '1px',
      '@media (forced-colors: active)': { stroke: 'CanvasText' },
    },
  },
});

/** A month in which nothing was opened has its place all the same. */
const partsOf = ({ counts, total }: Sum): Sum['counts'] =>
  counts.filter(([, count], place) => count > 0 || (total === 0 && place === 0));

interface Props {
  label: string;
  sums: readonly (Sum & { key: string; title: string })[];
  family: string;
  language: Language;
}

/** A column for each name, in parts for each status. A reader hears every number of it. */
export const MonthChart = ({ label, sums, family, language }: Props): ReactElement => {
  const styles = useStyles();
  const { statuses } = names[language];
  const data = sums.map((sum) => ({
    xAxisPoint: sum.title,
    stackCallOutAccessibilityData: { ariaLabel: sumInWords(sum, language) },
    chartData: partsOf(sum).map(([status, count]) => ({
      legend: statuses[status],
      data: count,
      color: fillOf(family, patternOf[status]),
    })),
  }));
  return (
    <div className={styles.chart}>
      <ResponsiveContainer>
        <VerticalStackedBarChart
          data={data}
          chartTitle={label}
          culture={language}
          height={height}
          isCalloutForStack
          hideLegend
          hideLabels
          roundedTicks
          barWidth="auto"
          maxBarWidth={40}
        />
      </ResponsiveContainer>
    </div>
  );
};
