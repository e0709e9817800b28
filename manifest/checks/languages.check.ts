import type { Check, LanguageFile } from '../app-package.ts';
import { languageFile, longestAt } from '../language-file.ts';

const blanks = (text = ''): string => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

const wrongText = (path: string, text: string, shown: LanguageFile): string | undefined => {
  const longest = longestAt(path) ?? 0;
  if (!(path in shown)) return 'expected a path of the manifest';
  if (text.trim() === '') return 'expected a text';
  if (text.length > longest) return `expected at most ${longest} characters, found ${text.length}`;
  return blanks(text) === blanks(shown[path]) ? undefined : `expected the blanks ${blanks(shown[path])}`;
};

const problemsIn = (file: string, texts: LanguageFile, shown: LanguageFile): string[] => {
  const missing = Object.keys(shown).filter((path) => !(path in texts));
  return [
    ...missing.map((path) => `${file}: ${path}: expected a text`),
    ...Object.entries(texts).flatMap(([path, text]) => {
      const problem = wrongText(path, text, shown);
      return problem === undefined ? [] : [`${file}: ${path}: ${problem}`];
    }),
  ];
};

/** Every language is there and says everything that the manifest says, within the same limits. */
export const languagesCheck: Check = ({ manifest, languages }) => {
  const { defaultLanguageFile = '', additionalLanguages = [] } = manifest.localizationInfo ?? {};
  const shown = languageFile(manifest);
  const named = [defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)];
  return named.flatMap((file) => {
    const texts = languages[file];
    return texts === undefined ? [`localizationInfo: ${file}: expected a file`] : problemsIn(file, texts, shown);
  });
};
