import { z } from 'zod';

export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;

/** One sentence or label in every language the product speaks. A missing one is refused when the rulebook loads. */
export const Text = z.strictObject({ en: z.string().trim().min(1), es: z.string().trim().min(1) });
export type Text = z.infer<typeof Text>;

/** `es-MX` is answered in Spanish; every locale we have no words for in English. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.trim().toLowerCase().startsWith('es') === true ? 'es' : 'en';
