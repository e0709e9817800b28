/** A statement with a list stays of a length that is prepared quickly. */
const usual = 250;

/** The rows of many keys, asked for in statements of which each has some of them. */
export const inSteps = async <Key, Row>(
  keys: readonly Key[],
  ask: (some: readonly Key[]) => Promise<readonly Row[]>,
  atOnce = usual,
): Promise<Row[]> => {
  const rows: Row[] = [];
  for (let from = 0; from < keys.length; from += atOnce) rows.push(...(await ask(keys.slice(from, from + atOnce))));
  return rows;
};
