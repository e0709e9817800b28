import type { Language } from './language.ts';
import { names as en, type Names } from './names.en.ts';
import { names as es } from './names.es.ts';

/** What statuses, purchase channels, product families, opinions, actors and roles are called. */
export const names: Record<Language, Names> = { en, es };

/** What a value of a closed set is called; one that this version does not know stays as it is. */
export const nameOf = (table: Readonly<Record<string, string>>, value: string): string => table[value] ?? value;
