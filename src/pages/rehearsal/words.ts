import { createContext, use } from 'react';
import { type Language, languageOf } from '../../language/language.ts';
import { en, type PageWords } from './words.en.ts';
import { es } from './words.es.ts';

export type { PageWords } from './words.en.ts';

const words: Record<Language, PageWords> = { en, es };

export const wordsFor = (locale: string): PageWords => words[languageOf(locale)];

const Words = createContext<PageWords>(en);
export const WordsProvider = Words.Provider;
export const useWords = (): PageWords => use(Words);
