import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

import type { Language } from '../../../language/language.ts';
import { fitted, moved, viewAfterKey, zoomed, type MapView, type Size } from './map-view.ts';
import { policyWords } from './words.ts';

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    overflow: 'hidden',
    height: 'min(70vh, 640px)',
    // A picture cannot know the theme of the page: the drawing is made for paper.
    backgroundColor: '#ffffff',
    forcedColorAdjust: 'none',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    touchAction: 'none',
    cursor: 'grab',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  drawing: { position: 'absolute', top: 0, left: 0, maxWidth: 'none', transformOrigin: '0 0', pointerEvents: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

interface ButtonsProps {
  scale: number;
  onZoom: (steps: number) => void;
  onFit: () => void;
  language: Language;
}

const Buttons = ({ scale, onZoom, onFit, language }: ButtonsProps) => {
  const styles = useStyles();
  const words = policyWords[language];
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(scale);
  return (
    <div className={styles.buttons}>
      <Button onClick={() => onZoom(1)}>{words.zoomIn}</Button>
      <Button onClick={() => onZoom(-1)}>{words.zoomOut}</Button>
      <Button onClick={onFit}>{words.fit}</Button>
      <div role="status">
        <Text>{words.scale(percent)}</Text>
      </div>
    </div>
  );
};

interface Props {
  svg: string;
  size: Size;
  label: string;
  language: Language;
}

/**
 * A drawing in a frame that is moved and zoomed. It is shown as a picture: in one, nothing runs and nothing is fetched,
 * whatever the drawing holds.
 */
export const MapFrame = ({ svg, size, label, language }: Props) => {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const address = useMemo(() => `data:image/svg+xml,${encodeURIComponent(svg)}`, [svg]);
  const [view, setView] = useState<MapView>({ scale: 1, x: 0, y: 0 });
  const frameSize = (): Size => ({
    width: frame.current?.clientWidth ?? size.width,
    height: frame.current?.clientHeight ?? size.height,
  });
  const fit = (): void => setView(fitted(size, frameSize()));
  const press = (event: KeyboardEvent): void => {
    const next = viewAfterKey(view, event.key, size, frameSize());
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setView(next);
  };
  const drag = (event: PointerEvent): void => {
    if (event.buttons === 1) setView((now) => moved(now, event.movementX, event.movementY));
  };
  const { scale, x, y } = view;
  return (
    <div className={styles.part}>
      <Buttons
        scale={scale}
        onZoom={(steps) => setView(zoomed(view, steps, frameSize()))}
        onFit={fit}
        language={language}
      />
      <div
        ref={frame}
        className={styles.frame}
        role="group"
        tabIndex={0}
        aria-label={label}
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      >
        <img
          className={styles.drawing}
          src={address}
          alt={label}
          width={size.width}
          height={size.height}
          onLoad={fit}
          style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
        />
      </div>
      <Text>{policyWords[language].mapHint}</Text>
    </div>
  );
};
