import type { Language } from '../../../language/language.ts';
import { en, type PolicyWords } from './words.en.ts';
import { es } from './words.es.ts';

export type { PolicyWords } from './words.en.ts';

export const policyWords: Record<Language, PolicyWords> = { en, es };
