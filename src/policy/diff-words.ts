import type { Language } from '../language/language.ts';

const en = {
  title: ({ from, to, changed, of }: { from: string; to: string; changed: number; of: number }) =>
    `What changed between ${from} and ${to}: ${changed} of ${of} situations. A situation is a channel, a subscription type, a goal and our role.`,
  nothing: ({ from, to }: { from: string; to: string }) => `Nothing changed between ${from} and ${to}.`,
  changed: ({ was, now, since }: { was: string; now: string; since: string }) =>
    `Was “${was}”, is now “${now}”, since ${since}`,
  count: ({ situations, of }: { situations: number; of: number }) => `(${situations} of ${of} situations).`,
  between: ({ date, line }: { date: string; line: string }) => `Before that, since ${date}: “${line}”.`,
  who: 'For whom:',
  everyone: 'Everybody',
  fact: ({ name, labels }: { name: string; labels: string }) => `${name}: ${labels}`,
  except: ({ labels }: { labels: string }) => `all except ${labels}`,
  because: ({ rules, sources }: { rules: string; sources: string }) => `Rules: ${rules}. Sources: ${sources}.`,
  source: ({ id, title, date }: { id: string; title: string; date: string }) => `${id} ${title} (${date})`,
  findOut: ({ name }: { name: string }) => `Find out first: ${name}`,
};

type DiffWords = typeof en;

const es: DiffWords = {
  title: ({ from, to, changed, of }) =>
    `Qué cambió entre el ${from} y el ${to}: ${changed} de ${of} situaciones. Una situación es un canal, un tipo de suscripción, un objetivo y nuestro rol.`,
  nothing: ({ from, to }) => `Entre el ${from} y el ${to} no cambió nada.`,
  changed: ({ was, now, since }) => `Antes «${was}»; ahora «${now}», desde el ${since}`,
  count: ({ situations, of }) => `(${situations} de ${of} situaciones).`,
  between: ({ date, line }) => `Entremedias, desde el ${date}: «${line}».`,
  who: 'Para quién:',
  everyone: 'Para todos',
  fact: ({ name, labels }) => `${name}: ${labels}`,
  except: ({ labels }) => `todos excepto ${labels}`,
  because: ({ rules, sources }) => `Reglas: ${rules}. Fuentes: ${sources}.`,
  source: ({ id, title, date }) => `${id} ${title} (${date})`,
  findOut: ({ name }) => `Averigüe antes: ${name}`,
};

/** The frame of a comparison; the words of facts, values and outcomes are the rulebook's. */
export const diffWords: Record<Language, DiffWords> = { en, es };
