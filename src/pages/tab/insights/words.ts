import type { Language } from '../../../language/language.ts';
import { en, type InsightsWords } from './words.en.ts';
import { es } from './words.es.ts';

export type { InsightsWords } from './words.en.ts';

export const insightsWords: Record<Language, InsightsWords> = { en, es };
