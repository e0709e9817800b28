/** Invisible and direction characters that people paste along without knowing: they never carry meaning in an answer. */
const invisible = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Text as typed, without what cannot be seen: one line of ordinary spaces. */
export const tidy = (text: string): string =>
  text.normalize('NFKC').replace(invisible, '').replace(/\s+/gu, ' ').trim();

/** For comparing only: lower case, no accents, no punctuation but what joins words and digits. */
export const fold = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}/.+&-]+/gu, ' ')
    .replace(/(^|\s)[/.+&-]+|[/.+&-]+(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
