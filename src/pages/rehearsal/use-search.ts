import { useEffect, useState } from 'react';
import { type SearchAnswer, type SearchResult } from './extension-api.ts';
import { troubleWords } from './press-words.ts';
import { type PersonKey, type PlaceKey } from './room-api.ts';
import { search } from './room-client.ts';
import { type PageWords } from './words.ts';

const PAUSE_MS = 250;

/** Asks the app after a pause in typing; an answer to words that were changed meanwhile is dropped. */
export const useSearch = (as: PersonKey, place: PlaceKey, query: string): SearchAnswer | undefined => {
  const [answered, setAnswered] = useState<{ query: string; answer: SearchAnswer }>();
  useEffect(() => {
    let isLate = false;
    const ask = async (): Promise<void> => {
      const answer = await search({ as, place, query });
      if (!isLate) setAnswered({ query, answer });
    };
    const timer = setTimeout(() => void ask(), query === '' ? 0 : PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [as, place, query]);
  return answered?.query === query ? answered.answer : undefined;
};

export const resultsOf = (answer: SearchAnswer | undefined): readonly SearchResult[] =>
  answer?.kind === 'results' ? answer.results : [];

/** How the search stands, in words. */
export const searchWords = (answer: SearchAnswer | undefined, words: PageWords): string => {
  if (answer === undefined) return words.searching;
  if (answer.kind === 'message') return answer.text;
  if (answer.kind === 'error') return troubleWords(answer, words);
  return answer.results.length === 0 ? words.nothingFound : words.resultsFound(answer.results.length);
};
