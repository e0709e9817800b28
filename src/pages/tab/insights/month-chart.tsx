import { ResponsiveContainer, VerticalStackedBarChart } from '@fluentui/react-charts';
import type { ReactElement } from 'react';

import type { Language } from '../../../language/language.ts';
import { fillOf } from '../shared/patterns.tsx';
import { sharedWords } from '../shared/words.ts';
import { sumInWords } from './sum-in-words.ts';
import { patternOf, type Sum } from './sums.ts';

const height = 300;

interface Props {
  label: string;
  sums: readonly (Sum & { key: string; title: string })[];
  family: string;
  language: Language;
}

/** A column for each name, in parts for each status. A reader hears every number of it. */
export const MonthChart = ({ label, sums, family, language }: Props): ReactElement => {
  const { statuses } = sharedWords[language];
  const data = sums.map((sum) => ({
    xAxisPoint: sum.title,
    stackCallOutAccessibilityData: { ariaLabel: sumInWords(sum, language) },
    chartData: sum.counts
      .filter(([, count]) => count > 0)
      .map(([status, count]) => ({ legend: statuses[status], data: count, color: fillOf(family, patternOf[status]) })),
  }));
  return (
    <div style={{ height, minWidth: 0 }}>
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
