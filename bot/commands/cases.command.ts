import type { SoughtCases } from '../../cards/press.ts';
import { fold } from '../../src/language/fold.ts';
import { showCases } from '../show-cases.ts';
import type { Command } from './command.ts';

/** Ways to name cases, in either language; whatever else is written is looked for in them. */
const sought = new Map<string, SoughtCases>(
  (
    [
      [{ isMine: true }, ['mine', 'my', 'of mine', 'mias', 'mios', 'los mios']],
      [{ status: 'advised' }, ['open', 'new', 'without outcome', 'abiertos', 'pendientes', 'sin resultado']],
      [{ status: 'waiting_for_term_end' }, ['waiting', 'en espera', 'esperando', 'a la espera']],
      [{ status: 'doing' }, ['doing', 'in progress', 'en curso', 'en marcha']],
      [{ status: 'done' }, ['done', 'hechos', 'terminados']],
      [{ status: 'declined' }, ['declined', 'rechazados', 'descartados']],
      [{ status: 'escalated' }, ['escalated', 'escalados']],
    ] as const
  ).flatMap(([cases, says]) => says.map((saying): [string, SoughtCases] => [saying, cases])),
);

/** A name and a word or two; more is a sentence. */
const mostWords = 4;

const listed: SoughtCases = {};

export const casesCommand: Command = {
  name: 'cases',
  aliases: {
    en: ['cases', 'list cases', 'find case', 'search'],
    es: ['casos', 'ver casos', 'listar casos', 'buscar caso', 'buscar'],
  },
  takes: { example: { en: 'mine', es: 'míos' }, fits: (argument) => argument.split(' ').length <= mostWords },
  run: (turn, services, argument) => {
    const known = argument === '' ? listed : sought.get(fold(argument));
    return showCases(turn, services, known ?? { text: argument.slice(0, 120) });
  },
};

export const myCasesCommand: Command = {
  name: 'myCases',
  aliases: { en: ['my cases'], es: ['mis casos', 'mis propios casos'] },
  isOffered: false,
  run: (turn, services) => showCases(turn, services, { isMine: true }),
};
