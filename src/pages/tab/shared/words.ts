import type { Language } from '../../../language/language.ts';
import { en, type SharedWords } from './words.en.ts';
import { es } from './words.es.ts';

export type { SharedWords } from './words.en.ts';

export const sharedWords: Record<Language, SharedWords> = { en, es };

/** A value of a closed set as words say it; one that they do not know stays as it is. */
export const said = (table: Readonly<Record<string, string>>, value: string): string => table[value] ?? value;
