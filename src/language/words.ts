import type { Language } from './language.ts';
import { en, type Words } from './words.en.ts';
import { es } from './words.es.ts';

export type { Words };

/** Everything the product says, in one language. A key that is missing in one language does not compile. */
export const words: Record<Language, Words> = { en, es };
