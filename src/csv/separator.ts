import { failed, ok, type Result } from '../result.ts';

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

const isSeparator = (character: string): character is Separator =>
  separators.some((separator) => separator === character);

/** The first line as Excel writes it to name the separator: `sep=;`. */
const declaration = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n|$)/i;

const countIn = (line: string, separator: Separator): number => line.split(separator).length - 1;

/** The header row, without what stands in quotes: a separator inside a name does not count. */
const headerOf = (start: string): string => {
  const unquoted = start.replace(/"(?:[^"]|"")*"/g, '""');
  return /^[\r\n]*([^\r\n]*)/.exec(unquoted)?.[1] ?? '';
};

/**
 * The separator of a file, from its beginning: declared by `sep=` or the one that the header has most of. `skip` is the
 * length of the declaration. Fails with the separators between which the header does not decide.
 */
export const separatorOf = (start: string): Result<{ separator: Separator; skip: number }, readonly string[]> => {
  const declared = declaration.exec(start);
  if (declared !== null) {
    const [{ length: skip }, separator = ''] = declared;
    return isSeparator(separator) ? ok({ separator, skip }) : failed([separator]);
  }
  const header = headerOf(start);
  const counts = separators.map((separator) => ({ separator, count: countIn(header, separator) }));
  const most = Math.max(...counts.map(({ count }) => count));
  const [best, ...others] = counts.filter(({ count }) => count === most);
  if (most === 0 || best === undefined) return ok({ separator: ',', skip: 0 });
  if (others.length > 0) return failed([best, ...others].map(({ separator }) => separator));
  return ok({ separator: best.separator, skip: 0 });
};
