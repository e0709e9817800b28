import { createContext, use } from 'react';

import type { Language } from '../../language/language.ts';
import { en, type TabWords } from './words.en.ts';
import { es } from './words.es.ts';

export type { TabWords } from './words.en.ts';

export const tabWords: Record<Language, TabWords> = { en, es };

const Words = createContext<TabWords>(en);
export const WordsProvider = Words.Provider;
export const useWords = (): TabWords => use(Words);
