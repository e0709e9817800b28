import schema from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json' with { type: 'json' };

import type { AppManifest, LanguageFile } from './app-package.ts';

interface Translatable {
  fits: (path: string) => boolean;
  /** In characters. */
  longest: number;
}

const longestOf = (rule: object): number => ('maxLength' in rule ? Number(rule.maxLength) : Infinity);

/** Microsoft's own list of what a language file may say (teams.md 2.2). */
const translatable: readonly Translatable[] = [
  ...Object.entries(schema.properties)
    .filter(([name]) => name.includes('.'))
    .map(([name, rule]) => ({ fits: (path: string) => path === name, longest: longestOf(rule) })),
  ...Object.entries(schema.patternProperties).map(([pattern, rule]) => ({
    fits: (path: string) => new RegExp(pattern).test(path),
    longest: longestOf(rule),
  })),
];

/** The most characters that a text at this path may have; nothing for a path that is never translated. */
export const longestAt = (path: string): number | undefined => translatable.find(({ fits }) => fits(path))?.longest;

const textsIn = (node: unknown, path = ''): [string, string][] => {
  if (typeof node === 'string') return [[path, node]];
  if (Array.isArray(node)) return node.flatMap((part, index) => textsIn(part, `${path}[${index}]`));
  return Object.entries(node ?? {}).flatMap(([name, part]) => textsIn(part, path === '' ? name : `${path}.${name}`));
};

/** Every text of a manifest that can be translated: a manifest that is in one language all through gives its file. */
export const languageFile = (manifest: AppManifest): LanguageFile =>
  Object.fromEntries(textsIn(manifest).filter(([path]) => longestAt(path) !== undefined));
