import { problemWords } from '../../src/api/problem-words.ts';

const blanks = new Proxy({ why: 'away' }, { get: (known, name) => (name === 'why' ? known.why : `{${String(name)}}`) });

const said = (language: 'en' | 'es'): [string, string][] =>
  Object.entries(problemWords[language]).map(([kind, { title, detail }]) => [
    kind,
    `${title}: ${String(Reflect.apply(detail, undefined, [blanks]))}`,
  ]);

describe('what the API says', () => {
  it('is said in both languages, with every blank in both', () => {
    const spanish = new Map(said('es'));
    const blanksIn = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    const unequal = said('en').filter(([kind, text]) => blanksIn(text).join() !== blanksIn(spanish.get(kind)).join());
    expect(unequal).toEqual([]);
    expect(said('en').filter(([kind, text]) => spanish.get(kind) === text)).toEqual([]);
  });

  it('uses the words of the field in Spanish', () => {
    expect(said('es').filter(([, text]) => /\b(socio|distribuidor|ventana|término)\b/i.test(text))).toEqual([]);
  });
});
