import { readFileSync, statSync } from 'node:fs';

import { CORE_SCHEMA, load } from 'js-yaml';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** Whoever has to mend more than these starts with these. */
const mostShown = 20;

/** A rulebook that cannot be used. `problems` has one line each: file, line, field and what is expected. */
export class RulebookError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const more = problems.length - mostShown;
    const shown = more > 0 ? [...problems.slice(0, mostShown), `and ${more} more`] : problems;
    super(`The rulebook has ${problems.length} problem(s):\n${shown.join('\n')}`);
    this.name = 'RulebookError';
    this.problems = problems;
  }
}

/** No file of rules that people read and review is near this; what is larger was not written by hand. */
const mostCharacters = 1024 * 1024;

const lineOf = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): number => {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

const valueOf = (document: Document): { value: unknown } | undefined => {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return { value };
  } catch {
    return undefined;
  }
};

/** A text that may hold an anchor or an alias; prose rarely does. */
const mayHaveAlias = /(^|[\s[{,:])[&*][^\s&*]/m;

/**
 * The rows of a file that is as it should be, in a fifth of the time. Nothing, where anything is unusual: then the
 * thorough reader looks, which knows on which line what is wrong.
 */
const readQuickly = <Shape extends z.ZodType>(text: string, shape: Shape): { rows: z.infer<Shape> } | undefined => {
  if (mayHaveAlias.test(text)) return undefined;
  try {
    const parsed = shape.safeParse(load(text, { schema: CORE_SCHEMA }));
    return parsed.success ? { rows: parsed.data } : undefined;
  } catch {
    return undefined;
  }
};

const readThoroughly = <Shape extends z.ZodType>(
  text: string,
  name: string,
  shape: Shape,
  problems: string[],
): z.infer<Shape> | undefined => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    problems.push(`${name}:${error.linePos?.[0].line ?? 1}: ${error.code}: expected valid YAML`);
  }
  if (document.errors.length > 0) return undefined;
  const read = valueOf(document);
  if (read === undefined) {
    problems.push(`${name}:1: expected rows without anchors and aliases`);
    return undefined;
  }
  const parsed = shape.safeParse(read.value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    problems.push(`${name}:${lineOf(document, lines, path)}: ${path.map(String).join('.') || 'file'}: ${message}`);
  }
  return undefined;
};

const textOf = (file: string): string | undefined => {
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Reads one YAML file by its shape. What is wrong with it is added to `problems`, under `name`, one line each with line,
 * field and what is expected; then nothing is returned. A missing file, one over 1 MiB and one with aliases are refused.
 */
export const readYaml = <Shape extends z.ZodType>(
  file: string,
  name: string,
  shape: Shape,
  problems: string[],
): z.infer<Shape> | undefined => {
  const text = textOf(file);
  if (text === undefined) {
    problems.push(`${name}: missing; expected a YAML file`);
    return undefined;
  }
  if (text.length > mostCharacters) {
    problems.push(`${name}: larger than 1 MiB; expected rows that people can read`);
    return undefined;
  }
  const quick = readQuickly(text, shape);
  return quick === undefined ? readThoroughly(text, name, shape, problems) : quick.rows;
};
