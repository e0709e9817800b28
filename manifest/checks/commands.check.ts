import type { Check, LanguageFile } from '../app-package.ts';

/** Titles of one language, list by list, under their paths. */
const listsIn = (texts: LanguageFile): [path: string, title: string][][] => {
  const titles = Object.entries(texts).filter(([path]) => /^bots\[0\]\..+\.title$/.test(path));
  return Object.values(Object.groupBy(titles, ([path]) => path.replace(/\.commands.*/, ''))).map((list) => list ?? []);
};

const isRepeated = (title: string, list: readonly [string, string][]): boolean =>
  list.filter(([, other]) => other.toLowerCase() === title.toLowerCase()).length > 1;

/** The store refuses a slash in front; two commands of one title cannot be told apart by the bot. */
export const titlesCheck: Check = ({ languages }) =>
  Object.entries(languages).flatMap(([file, texts]) =>
    listsIn(texts).flatMap((list) =>
      list.flatMap(([path, title]) => [
        ...(title.startsWith('/') ? [`${file}: ${path}: ${title}: expected no slash in front`] : []),
        ...(isRepeated(title, list) ? [`${file}: ${path}: ${title}: expected a title of its own`] : []),
      ]),
    ),
  );

/** What needs what else, and no schema says so. */
export const triggersCheck: Check = ({ manifest: { bots = [] } }) =>
  bots.flatMap(({ commandLists = [], supportsTargetedMessages }) => [
    ...(supportsTargetedMessages !== true && commandLists.some(({ triggers = [] }) => triggers.includes('slash'))
      ? ['bots[0].supportsTargetedMessages: expected true, because commands are offered behind a slash']
      : []),
    ...commandLists.flatMap(({ commands }, list) =>
      commands.flatMap(({ type, prompt }, index) =>
        type === 'prompt' && prompt === undefined
          ? [`bots[0].commandLists[${list}].commands[${index}].prompt: expected what is to be asked`]
          : [],
      ),
    ),
  ]);
