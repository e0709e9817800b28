import { holdsOn } from '../../src/policy/periods.ts';
import type { Rulebook, Valid } from '../../src/policy/rulebook.ts';

const first = '2020-06-17';
const today = '2026-11-22';

const spread = (count: number): string[] => {
  const [from, to] = [Date.parse(first), Date.parse(today)];
  return Array.from({ length: count }, (_, place) =>
    new Date(from + ((to - from) / count) * place).toISOString().slice(0, 10),
  );
};

const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

/**
 * Today's rules, held to have been so from the start, with one of them cut into as many pieces of time: the same answers on
 * every day, and so many dates on which a rule begins.
 */
export const withTurningDates = (rulebook: Rulebook, count: number): Rulebook => {
  const always = <Row extends { valid: Valid }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ valid }) => holdsOn(valid, today)).map((row) => ({ ...row, valid: { from: first } }));
  const dates = spread(count);
  const rules = always(rulebook.rules).flatMap((rule) =>
    rule.id === 'own-tenant'
      ? dates.map((from, place) => {
          const next = dates[place + 1];
          const valid = next === undefined ? { from } : { from, to: dayBefore(next) };
          return { ...rule, id: `${rule.id}-${place + 1}`, valid };
        })
      : [rule],
  );
  const outcomes = always(rulebook.outcomes);
  const known = new Set(outcomes.map(({ id }) => id));
  const overlays = always(rulebook.overlays).map((overlay) => ({
    ...overlay,
    except: overlay.except.filter((id) => known.has(id)),
  }));
  return { ...rulebook, rules, outcomes, overlays };
};
