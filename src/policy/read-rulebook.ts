import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';

import { Link, Outcome, Overlay, Question, Rule, Source, Terms, type Rulebook } from './rulebook.ts';

/** A rulebook that cannot be used. `problems` has one line each: file, line, field and what is expected. */
export class RulebookError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The rulebook has ${problems.length} problem(s):\n${problems.join('\n')}`);
    this.name = 'RulebookError';
    this.problems = problems;
  }
}

/** The rulebook that ships with the product. */
export const builtInRulebook = join(import.meta.dirname, 'rulebook');

const lineOf = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): number => {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

const parseFile = <Shape extends z.ZodType>(
  file: string,
  name: string,
  shape: Shape,
  problems: string[],
): z.infer<Shape> | undefined => {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  for (const error of document.errors) problems.push(`${name}:${error.linePos?.[0].line ?? 1}: ${error.code}`);
  if (document.errors.length > 0) return undefined;
  const parsed = shape.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    problems.push(`${name}:${lineOf(document, lines, path)}: ${path.map(String).join('.') || 'file'}: ${message}`);
  }
  return undefined;
};

const yamlFilesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(folder, name))
    : [];

/**
 * Reads every row of the rulebook in a folder.
 * @throws RulebookError when a file is missing or a row does not have its shape.
 */
export const readRulebook = (folder: string = builtInRulebook): Rulebook => {
  const problems: string[] = [];
  const read = <Shape extends z.ZodType>(file: string, shape: Shape) =>
    parseFile(file, relative(folder, file), shape, problems);
  const rows = <Row extends z.ZodType>(files: string[], row: Row, what: string): z.infer<Row>[] => {
    if (!files.some((file) => existsSync(file))) problems.push(`${what}: missing; expected a YAML list of rows`);
    return files.filter((file) => existsSync(file)).flatMap((file) => read(file, z.array(row)) ?? []);
  };
  const termsFile = join(folder, 'terms.yaml');
  const rulebook = {
    questions: rows([join(folder, 'questions.yaml')], Question, 'questions.yaml'),
    rules: rows(yamlFilesIn(join(folder, 'rules')), Rule, 'rules/*.yaml'),
    outcomes: rows(yamlFilesIn(join(folder, 'outcomes')), Outcome, 'outcomes/*.yaml'),
    overlays: rows([join(folder, 'overlays.yaml')], Overlay, 'overlays.yaml'),
    links: rows([join(folder, 'links.yaml')], Link, 'links.yaml'),
    sources: rows([join(folder, 'sources.yaml')], Source, 'sources.yaml'),
    terms: existsSync(termsFile) ? read(termsFile, Terms) : undefined,
  };
  if (rulebook.terms === undefined && problems.length === 0) problems.push('terms.yaml: missing');
  const { terms } = rulebook;
  if (problems.length > 0 || terms === undefined) throw new RulebookError(problems);
  return { ...rulebook, terms };
};
