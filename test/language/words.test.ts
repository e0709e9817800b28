import { appWords } from '../../manifest/words.ts';
import { words } from '../../src/language/words.ts';

/** Every word of a language under its path, functions given their own parameter names. */
const flatten = (node: unknown, path: string[] = []): [string, string][] => {
  if (typeof node === 'string') return [[path.join('.'), node]];
  if (typeof node === 'function') {
    const named = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
    return [[path.join('.'), String(Reflect.apply(node, undefined, [named]))]];
  }
  return Object.entries(node ?? {}).flatMap(([key, value]) => flatten(value, [...path, key]));
};

const english = new Map(flatten(words.en));
const spanish = new Map(flatten(words.es));
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('both languages', () => {
  it('have the same keys', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('say the same things: every blank stands in both sentences', () => {
    const unequal = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(spanish.get(key) ?? '').join(),
    );
    expect(unequal).toEqual([]);
  });

  it('are both written: what reads the same in both is a name or a bare line of blanks', () => {
    const same = [...english].filter(([key, text]) => spanish.get(key) === text).map(([key]) => key);
    expect(same.sort()).toEqual([
      'answer.cited',
      'answer.step',
      'cases.row',
      'commandLine.asked',
      'dated.values.auto_renew.false',
      'dated.values.has_marketplace.false',
      'dated.values.has_reservations.false',
      'explain.fact',
      'names.actors.microsoft',
      'names.channels.advisor',
      'names.channels.open_license',
      'names.channels.open_value',
      'names.families.azure',
      'oneCase.whoAndWhen',
    ]);
  });

  it('use the words of the field in Spanish', () => {
    const avoided = /\b(socio|distribuidor|ventana|término|centro de asociados)\b/i;
    const said = [...spanish, ...flatten(appWords.es)];
    expect(said.filter(([, text]) => avoided.test(text))).toEqual([]);
  });
});
