import { z } from 'zod';

export const port = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

export const guid = z.guid();

const entriesOf = (list: string): string[] => list.split(/[\s,;]+/).filter((entry) => entry !== '');

export const list = z.string().transform(entriesOf);
export const guids = z
  .string()
  .transform(entriesOf)
  .pipe(z.array(guid.transform((entry) => entry.toLowerCase())).min(1));

const isLoopbackUrl = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);

/** An https address, or one of this machine, without a slash at the end. */
export const publicUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || isLoopbackUrl(url))
  .refine((url) => !/[?#@]/.test(url))
  .transform((url) => url.replace(/\/+$/, ''));

/** A line end that came along from a file is no part of it. */
export const word = z.string().refine((text) => text === text.trim());
