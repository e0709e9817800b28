import { Facts } from '../../src/policy/facts.ts';
import { today, understand } from './measure-sentences.ts';
import { english } from './sentences/english.ts';
import { heldOut } from './sentences/held-out.ts';
import { secondLook } from './sentences/second-look.ts';
import { spanish } from './sentences/spanish.ts';

const sentences = [...english, ...spanish, ...heldOut, ...secondLook];

/** The most steps one text may cost: about a fifth of what fits into 20 ms. */
const mostSteps = 60_000;

/** The same draws for the same seed, on every machine. */
const drawing = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const oddities = [
  '\u200b',
  '\u202e',
  '🙂',
  '\ud83d',
  '’',
  '"',
  '“',
  '(',
  '/',
  ' no ',
  ' not ',
  ' maybe ',
  '?',
  '\n',
  '03/04',
  '  ',
];

type Draw = ReturnType<typeof drawing>;

const drawn = (draw: Draw): string => sentences[draw(sentences.length)]?.[1] ?? '';

const mutations: readonly ((text: string, draw: Draw) => string)[] = [
  (text, draw) => text.slice(draw(text.length)) + drawn(draw),
  (text, draw) => text.slice(0, draw(text.length)),
  (text, draw) => text.replaceAll(' ', oddities[draw(oddities.length)] ?? ''),
  (text, draw) => {
    const at = draw(text.length);
    return text.slice(0, at) + (oddities[draw(oddities.length)] ?? '') + text.slice(at);
  },
  (text, draw) =>
    text
      .split(' ')
      .toSorted(() => draw(3) - 1)
      .join(' '),
  (text) => text.toUpperCase(),
  (text) => text.repeat(1 + Math.floor(2_500 / (text.length + 1))),
  (text) =>
    text
      .split(' ')
      .map((word) => word.slice(1))
      .join(' '),
];

const mutated = (draw: Draw): string => {
  let text = drawn(draw);
  for (let left = 1 + draw(4); left > 0; left -= 1) {
    text = mutations[draw(mutations.length)]?.(text, draw) ?? text;
  }
  return text.slice(0, 5_000);
};

describe('whatever is written', () => {
  it('is answered, with values that facts have, within the limit of work', () => {
    const draw = drawing(20_261_122);
    let most = 0;
    for (let round = 0; round < 800; round += 1) {
      const text = mutated(draw);
      const work = { steps: 0 };
      const { facts, uncertain, understood } = understand(text, { language: 'es', asOf: today, work });
      most = Math.max(most, work.steps);
      expect(Facts.parse(facts)).toEqual(facts);
      expect(Object.keys(facts).filter((fact) => uncertain.some((name) => name === fact))).toEqual([]);
      expect(understood.map(({ fact }) => fact).toSorted()).toEqual(Object.keys(facts).toSorted());
    }
    expect(most).toBeLessThan(mostSteps);
  });

  it('costs no more than its length: the words of the field in any order', () => {
    const words = sentences.flatMap(([, text]) => text.split(' '));
    const draw = drawing(7);
    for (let round = 0; round < 60; round += 1) {
      const work = { steps: 0 };
      const text = Array.from({ length: 500 }, () => words[draw(words.length)]).join(' ');
      understand(text, { language: 'en', asOf: today, work });
      expect(work.steps).toBeLessThan(mostSteps);
    }
  });
});
