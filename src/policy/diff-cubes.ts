import type { FactName, FactValue } from './facts.ts';

/** Some sets of facts at once: each fact with the values it may have. A fact that is not named may have any. */
export type Cube = ReadonlyMap<FactName, readonly FactValue[]>;

const without = (cube: Cube, fact: FactName): string =>
  [...cube]
    .filter(([name]) => name !== fact)
    .map(([name, values]) => `${name}=${values.join(',')}`)
    .sort()
    .join(' ');

const mergedOver = (cubes: readonly Cube[], fact: FactName, all: readonly FactValue[]): Cube[] =>
  [...Map.groupBy(cubes, (cube) => without(cube, fact)).values()].flatMap((alike): Cube[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const rest = [...first].filter(([name]) => name !== fact);
    const found = new Set(alike.flatMap((cube) => cube.get(fact) ?? all));
    return [
      found.size === all.length ? new Map(rest) : new Map([...rest, [fact, all.filter((value) => found.has(value))]]),
    ];
  });

const inOrder = (cube: Cube, values: ReadonlyMap<FactName, readonly FactValue[]>): Cube =>
  new Map(
    [...values.keys()].flatMap((fact) => {
      const kept = cube.get(fact);
      return kept === undefined ? [] : [[fact, kept] as const];
    }),
  );

/**
 * The same sets of facts in fewer, larger cubes: two that differ in one fact alone become one, until none are left.
 * @param values every value of every fact that a cube may name
 */
export const merged = (cubes: readonly Cube[], values: ReadonlyMap<FactName, readonly FactValue[]>): Cube[] => {
  let fewer = [...cubes];
  for (;;) {
    const before = fewer.length;
    for (const [fact, all] of [...values].reverse()) fewer = mergedOver(fewer, fact, all);
    if (fewer.length === before) return fewer.map((cube) => inOrder(cube, values));
  }
};

/** Every combination of some facts that lies in at least one of the cubes. */
export const combinationsIn = (
  cubes: readonly Cube[],
  values: ReadonlyMap<FactName, readonly FactValue[]>,
): Set<string> =>
  new Set(
    cubes.flatMap((cube) =>
      [...values].reduce<string[]>(
        (begun, [fact, all]) => begun.flatMap((start) => (cube.get(fact) ?? all).map((value) => `${start} ${value}`)),
        [''],
      ),
    ),
  );
