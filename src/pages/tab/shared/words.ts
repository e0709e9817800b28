import type { Language } from '../../../language/language.ts';
import { en, type SharedWords } from './words.en.ts';
import { es } from './words.es.ts';

export type { SharedWords } from './words.en.ts';

export const sharedWords: Record<Language, SharedWords> = { en, es };
