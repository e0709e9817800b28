import { measure } from './measure-sentences.ts';
import { english } from './sentences/english.ts';
import { heldOut } from './sentences/held-out.ts';
import { secondLook } from './sentences/second-look.ts';
import { spanish } from './sentences/spanish.ts';

const all = [...english, ...spanish, ...heldOut, ...secondLook];

const tables = [
  ['in English', english],
  ['in Spanish', spanish],
  ['written before the words, as differently as can be', heldOut],
  ['written after the words', secondLook],
  ['in all', all],
] as const;

const share = (value: number): string => value.toFixed(3);

describe('sentences as people say them', () => {
  it('are more than 150, half of them in Spanish', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(([language]) => language === 'es').length).toBeGreaterThanOrEqual(all.length / 2 - 1);
  });

  describe.each(tables)('%s', (_, sentences) => {
    const { wrong, missed, notAsked, precision, recall } = measure(sentences);

    it(`yield no wrong fact: precision ${share(precision)} of ${sentences.length} sentences`, () => {
      expect(wrong).toEqual([]);
    });

    it(`yield nearly all they state: recall ${share(recall)}`, () => {
      expect(recall >= 0.9 ? [] : missed).toEqual([]);
    });

    it('name what they only hint at as uncertain', () => {
      expect(notAsked).toEqual([]);
    });
  });
});
