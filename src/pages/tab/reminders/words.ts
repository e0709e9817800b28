import type { Language } from '../../../language/language.ts';
import { en, type RemindersWords } from './words.en.ts';
import { es } from './words.es.ts';

export type { RemindersWords } from './words.en.ts';

export const remindersWords: Record<Language, RemindersWords> = { en, es };
