import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { linkRow, paragraph, type Element } from './elements.ts';

/** Only Microsoft's own pages are a button; a third party's is named, for whoever wants to look it up. */
const isMicrosoft = (url: string): boolean => /(^|\.)microsoft\.com$/.test(new URL(url).hostname);

/** Where something is written; `name` says so, `title` is the page's. */
export const sourceRow = (language: Language, name: string, { title, url }: { title: string; url: string }): Element =>
  isMicrosoft(url) ? linkRow(name, url, words[language].answer.opens({ title })) : paragraph(name, 'Small');
