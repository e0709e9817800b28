/** A path with the questions that were answered; what is empty is not asked. */
export const pathOf = (path: string, query: Readonly<Record<string, string | number | undefined>>): string => {
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked).toString()}`;
};
