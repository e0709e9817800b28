import type { TurnContext } from 'botbuilder';

import { literal } from '../cards/elements.ts';
import { exchangeOf } from '../dialogs/exchange.ts';
import type { Person } from '../src/cases/case.ts';
import { fold } from '../src/language/fold.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { failed, ok, type Result } from '../src/result.ts';
import type { Settings } from '../src/settings/settings.ts';

const oneself = new Set(['me', 'myself', 'to me', 'mi', 'a mi', 'yo', 'a mi mismo', 'a mi misma']);

/** So many are looked through for a surname, and so many are named where several fit. */
const mostLookedThrough = 200;
const mostNamed = 5;

const personOf = ({ agent, name }: Person): Person => ({ agent, name });

/** Every word that was written begins a word of the name. */
const isNamed = (name: string, written: string): boolean => {
  const parts = fold(name).split(' ');
  return fold(written)
    .split(' ')
    .every((word) => parts.some((part) => part.startsWith(word)));
};

const fitting = async (settings: Settings, tenant: string, name: string): Promise<Person[]> => {
  const begun = await settings.colleagues(tenant, { text: name, limit: mostNamed });
  const whole = begun.filter((one) => fold(one.name) === fold(name));
  if (whole.length === 1) return whole;
  if (begun.length > 0) return begun;
  const everybody = await settings.colleagues(tenant, { text: '', limit: mostLookedThrough });
  return everybody.filter((one) => isNamed(one.name, name)).slice(0, mostNamed);
};

const byName = async (
  settings: Settings,
  tenant: string,
  written: string,
  language: Language,
): Promise<Result<Person, string>> => {
  const say = words[language].work.assign;
  const name = literal(written, 60);
  if (fold(written) === '') return failed(say.unknown({ name }));
  const [first, ...others] = await fitting(settings, tenant, written);
  if (first === undefined) return failed(say.unknown({ name }));
  if (others.length === 0) return ok(personOf(first));
  const names = new Intl.ListFormat(language).format([first, ...others].map((one) => literal(one.name, 60)));
  return failed(say.several({ name, names }));
};

/** The colleague who was mentioned or named, or whoever writes; or in words why nobody is meant. */
export const findColleague = async (
  turn: TurnContext,
  settings: Settings,
  written: string,
): Promise<Result<Person, string>> => {
  const { actor, language, mentions } = exchangeOf(turn).heard;
  const say = words[language].work.assign;
  const [mentioned, ...others] = mentions;
  if (others.length > 0) return failed(say.oneOnly);
  if (mentioned !== undefined) {
    const known = await settings.byTeamsId(actor.tenant, mentioned.teamsId);
    return known === undefined ? failed(say.unknown({ name: literal(mentioned.name, 60) })) : ok(personOf(known));
  }
  const name = written.replace(/^(?:to|for|a|para)\s+(?=\S)/iu, '');
  return oneself.has(fold(written)) || oneself.has(fold(name))
    ? ok(personOf(actor))
    : byName(settings, actor.tenant, name, language);
};
