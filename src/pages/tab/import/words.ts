import type { Language } from '../../../language/language.ts';
import { en, type ImportWords } from './words.en.ts';
import { es } from './words.es.ts';

export type { ImportWords } from './words.en.ts';

export const importWords: Record<Language, ImportWords> = { en, es };
