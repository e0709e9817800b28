import { useSyncExternalStore } from 'react';
import { languageOf } from '../../language/language.ts';
import { PersonKey, PlaceKey } from './room-api.ts';

/**
 * Who is speaking and where: kept in the address (`#/ana/personal`), so that a reload and a link come back to it.
 * `?as=ana` says who speaks in this window until somebody else is chosen.
 */
export interface Route {
  person: PersonKey;
  place: PlaceKey;
}

const follow = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

const read = (): string => window.location.hash;

const parse = (hash: string): Route => {
  const [, person, place] = hash.split('/');
  const newcomer = languageOf(navigator.language) === 'es' ? 'ana' : 'ben';
  const asked = PersonKey.catch(newcomer).parse(new URLSearchParams(window.location.search).get('as'));
  return {
    person: PersonKey.catch(asked).parse(person),
    place: PlaceKey.catch('personal').parse(place),
  };
};

export const goTo = ({ person, place }: Route): void => {
  window.location.hash = `/${person}/${place}`;
};

export const useRoute = (): Route => parse(useSyncExternalStore(follow, read));
