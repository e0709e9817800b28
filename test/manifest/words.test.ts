import { appWords, pinnedPages } from '../../manifest/words.ts';
import { Language } from '../../src/language/language.ts';
import { en } from '../../src/pages/tab/words.en.ts';
import { es } from '../../src/pages/tab/words.es.ts';

const tabWords = { en, es };

it.each(Language.options)('%s: Teams calls a page what it calls itself', (language) => {
  const { pages } = appWords[language];
  expect(pages).toEqual(Object.fromEntries(pinnedPages.map((page) => [page, tabWords[language].pages[page]])));
});
