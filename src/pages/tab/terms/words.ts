import type { Language } from '../../../language/language.ts';
import { en, type TermsWords } from './words.en.ts';
import { es } from './words.es.ts';

export type { TermsWords } from './words.en.ts';

export const termsWords: Record<Language, TermsWords> = { en, es };
