import { type KeyboardEvent, useState } from 'react';

const STEPS: Partial<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** The keys of a list below or above a box that keeps the focus: arrows move, Enter and Tab choose, Escape leaves. */
export interface Choosing<Row> {
  rows: readonly Row[];
  active: number;
  /** Whether the key was one of the list's. */
  onKeyDown: (event: KeyboardEvent) => boolean;
}

export const useChoosing = <Row>(
  rows: readonly Row[],
  onChoose: (row: Row) => void,
  onLeave: () => void,
): Choosing<Row> => {
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, rows.length - 1);
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const step = STEPS[event.key];
    const row = rows[active];
    if (event.nativeEvent.isComposing) return false;
    if (event.key === 'Escape') onLeave();
    else if (step !== undefined && rows.length > 0) setWanted((active + step + rows.length) % rows.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && row !== undefined) {
      setWanted(0);
      onChoose(row);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { rows, active, onKeyDown };
};
