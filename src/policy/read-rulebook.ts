import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';

import { Link, Outcome, Overlay, Question, Rule, Source, Terms, type Rulebook } from './rulebook.ts';
import { readYaml, RulebookError } from './yaml-rows.ts';

/** The rulebook that ships with the product. */
export const builtInRulebook = join(import.meta.dirname, 'rulebook');

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
    readYaml(file, relative(folder, file), shape, problems);
  const list = <Row extends z.ZodType>(file: string, row: Row): z.infer<Row>[] =>
    read(join(folder, file), z.array(row)) ?? [];
  const lists = <Row extends z.ZodType>(place: string, row: Row): z.infer<Row>[] => {
    const files = yamlFilesIn(join(folder, place));
    if (files.length === 0) problems.push(`${place}/*.yaml: missing; expected YAML lists of rows`);
    return files.flatMap((file) => read(file, z.array(row)) ?? []);
  };
  const rows = {
    questions: list('questions.yaml', Question),
    rules: lists('rules', Rule),
    outcomes: lists('outcomes', Outcome),
    overlays: list('overlays.yaml', Overlay),
    links: list('links.yaml', Link),
    sources: list('sources.yaml', Source),
  };
  const terms = read(join(folder, 'terms.yaml'), Terms);
  if (problems.length > 0 || terms === undefined) throw new RulebookError(problems);
  return { ...rows, terms };
};
