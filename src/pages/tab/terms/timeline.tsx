import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';

import type { Language } from '../../../language/language.ts';
import { TermKind } from '../../../terms/term-kind.ts';
import { countInWords, monthName } from '../shared/dates.ts';
import { Filled } from '../shared/patterns.tsx';
import { barOf, ticksTo } from '../shared/scale.ts';
import { patternOf, startsMonth, totalOf, weekAfterKey, weekAloud, type Week } from './weeks.ts';
import type { TermsWords } from './words.ts';

const height = 180;

const useStyles = makeStyles({
  chart: { display: 'flex', minWidth: 0 },
  axis: { position: 'relative', width: '48px', flexShrink: 0, height: `${height}px` },
  tick: {
    position: 'absolute',
    right: tokens.spacingHorizontalXS,
    transform: 'translateY(-50%)',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
  },
  scrolled: { overflowX: 'auto', flexGrow: 1, minWidth: 0, marginTop: '-8px', paddingTop: '8px' },
  weeks: {
    display: 'flex',
    position: 'relative',
    minWidth: '848px',
    borderRadius: tokens.borderRadiusMedium,
    // The place that it scrolls in would cut off an outline around it.
    ':focus-visible': { outlineOffset: '-2px' },
    '@media (forced-colors: active)': { ':focus-visible': { outline: '2px solid Highlight' } },
  },
  week: {
    position: 'relative',
    flex: '1 1 16px',
    minWidth: 0,
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    marginBottom: '24px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  month: {
    position: 'absolute',
    top: `${height + 4}px`,
    left: '2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  bar: { display: 'block', width: '100%' },
});

interface Props {
  weeks: readonly Week[];
  chosen: number | undefined;
  onChoose: (at: number) => void;
  family: string;
  words: TermsWords;
  language: Language;
}

const Axis = ({ ticks, top, language }: { ticks: readonly number[]; top: number; language: Language }) => {
  const styles = useStyles();
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} className={styles.tick} style={{ top: height - (tick / top) * height }}>
          {countInWords(tick, language)}
        </span>
      ))}
    </div>
  );
};

const Bar = ({ week, top, family }: { week: Week; top: number; family: string }) => {
  const styles = useStyles();
  const counts = TermKind.options.map((kind) => [kind, week.kinds[kind]] as const);
  return (
    <svg className={styles.bar} height={height} aria-hidden="true" focusable="false">
      <svg x="15%" width="70%" height={height} overflow="visible">
        {barOf(counts, { top, height }).map(({ kind, y, height: tall }) => (
          <Filled key={kind} family={family} pattern={patternOf[kind]} {...{ x: 0, y, width: '100%', height: tall }} />
        ))}
      </svg>
    </svg>
  );
};

/** A year in bars of a week each. One of them can be chosen: with the pointer, or as in any list with the keys. */
export const Timeline = ({ weeks, chosen, onChoose, family, words, language }: Props) => {
  const styles = useStyles();
  const id = useId();
  const chosenWeek = useRef<HTMLDivElement>(null);
  useEffect(() => {
    chosenWeek.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  const ticks = ticksTo(Math.max(1, ...weeks.map(totalOf)));
  const top = ticks.at(-1) ?? 1;
  const press = (event: KeyboardEvent): void => {
    const next = weekAfterKey(event.key, chosen ?? -1, weeks.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div className={styles.chart}>
      <Axis ticks={ticks} top={top} language={language} />
      <div className={styles.scrolled}>
        <div
          className={styles.weeks}
          role="listbox"
          aria-orientation="horizontal"
          aria-label={words.timeline}
          tabIndex={0}
          onKeyDown={press}
          {...(chosen !== undefined && { 'aria-activedescendant': `${id}-${chosen}` })}
        >
          {weeks.map((week, at) => (
            <div
              key={week.from}
              id={`${id}-${at}`}
              ref={at === chosen ? chosenWeek : null}
              role="option"
              aria-selected={at === chosen}
              aria-label={weekAloud(week, words, language)}
              title={weekAloud(week, words, language)}
              className={mergeClasses(styles.week, at === chosen && styles.chosen)}
              onClick={() => onChoose(at)}
            >
              <Bar week={week} top={top} family={family} />
              {startsMonth(weeks, at) && <span className={styles.month}>{monthName(week.from, language)}</span>}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
};
