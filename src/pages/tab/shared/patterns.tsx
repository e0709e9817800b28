import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Told apart by their lines as well as by their colour. */
export const patternNames = ['solid', 'stripes', 'dots', 'cross', 'hollow', 'level'] as const;
export type PatternName = (typeof patternNames)[number];

const useStyles = makeStyles({
  holder: { position: 'absolute', width: 0, height: 0 },
  // System colours where the person chose them: there, only the lines tell the patterns apart.
  solid: { color: tokens.colorPaletteGreenForeground1, '@media (forced-colors: active)': { color: 'CanvasText' } },
  stripes: { color: tokens.colorPaletteRedForeground1, '@media (forced-colors: active)': { color: 'CanvasText' } },
  dots: { color: tokens.colorPaletteMarigoldForeground2, '@media (forced-colors: active)': { color: 'CanvasText' } },
  cross: { color: tokens.colorPaletteBlueForeground2, '@media (forced-colors: active)': { color: 'CanvasText' } },
  hollow: { color: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { color: 'CanvasText' } },
  level: { color: tokens.colorPaletteBerryForeground2, '@media (forced-colors: active)': { color: 'CanvasText' } },
  swatch: { flexShrink: 0, borderRadius: '2px' },
});

const lines: Record<PatternName, ReactNode> = {
  solid: <rect width="8" height="8" fill="currentColor" />,
  stripes: <path d="M-2 10 10 -2M-2 2 2 -2M6 10 10 6" stroke="currentColor" strokeWidth="2.4" />,
  dots: <path d="M2 2h.01M6 6h.01" stroke="currentColor" strokeWidth="3.4" strokeLinecap="round" />,
  cross: <path d="M0 0h8M0 0v8" stroke="currentColor" strokeWidth="3" />,
  hollow: null,
  level: <path d="M0 2h8M0 6h8" stroke="currentColor" strokeWidth="2" />,
};

/** To be put on a page once, for all charts that name the same `family`. */
export const Patterns = ({ family }: { family: string }) => {
  const styles = useStyles();
  return (
    <svg className={styles.holder} aria-hidden="true" focusable="false">
      <defs>
        {patternNames.map((name) => (
          <pattern
            key={name}
            id={`${family}-${name}`}
            className={styles[name]}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            {lines[name]}
          </pattern>
        ))}
      </defs>
    </svg>
  );
};

/** What something drawn is filled with, in its own lines and colour. */
export const fillOf = (family: string, pattern: PatternName): string => `url(#${family}-${pattern})`;

interface FilledProps {
  family: string;
  pattern: PatternName;
  x: number;
  y: number;
  width: number | string;
  height: number;
}

/** A rectangle in a pattern, with an outline of the same colour. */
export const Filled = ({ family, pattern, ...place }: FilledProps) => {
  const styles = useStyles();
  return (
    <rect className={styles[pattern]} fill={fillOf(family, pattern)} stroke="currentColor" strokeWidth="1" {...place} />
  );
};

export const Swatch = ({ family, pattern }: { family: string; pattern: PatternName }) => {
  const styles = useStyles();
  return (
    <svg className={styles.swatch} width="18" height="18" aria-hidden="true" focusable="false">
      <Filled family={family} pattern={pattern} x={1} y={1} width={16} height={16} />
    </svg>
  );
};
