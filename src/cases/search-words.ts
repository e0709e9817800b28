import { hash } from 'node:crypto';

import { fold } from '../language/fold.ts';

const maxWordLength = 40;
const maxWords = 300;

/** The words of a text as they are compared: lower case, without accents, each once; the same on every engine. */
export const wordsIn = (...texts: readonly (string | undefined)[]): string[] => {
  const words = texts.flatMap((text) => fold(text ?? '').split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== '');
  return [...new Set(words.map((word) => Array.from(word).slice(0, maxWordLength).join('')))].slice(0, maxWords);
};

/**
 * A word of a tenant as a number of 48 bits, so that its entries are small. Two words among a million may share one
 * (once in 600 such tenants); a search for either then also finds the other.
 */
export const wordKey = (tenant: string, word: string): number =>
  hash('sha256', `${tenant}/${word}`, 'buffer').readUIntBE(0, 6);
