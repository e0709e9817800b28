import { en as importEn } from '../../../src/pages/tab/import/words.en.ts';
import { es as importEs } from '../../../src/pages/tab/import/words.es.ts';
import { en as insightsEn } from '../../../src/pages/tab/insights/words.en.ts';
import { es as insightsEs } from '../../../src/pages/tab/insights/words.es.ts';
import { en as policyEn } from '../../../src/pages/tab/policy/words.en.ts';
import { es as policyEs } from '../../../src/pages/tab/policy/words.es.ts';
import { en as remindersEn } from '../../../src/pages/tab/reminders/words.en.ts';
import { es as remindersEs } from '../../../src/pages/tab/reminders/words.es.ts';
import { en as termsEn } from '../../../src/pages/tab/terms/words.en.ts';
import { es as termsEs } from '../../../src/pages/tab/terms/words.es.ts';
import { en as tabEn } from '../../../src/pages/tab/words.en.ts';
import { es as tabEs } from '../../../src/pages/tab/words.es.ts';

/** Every word under its path; a function is asked with names for its blanks. */
const flatten = (node: unknown, path = ''): [string, string][] => {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String(Reflect.apply(node, undefined, ['{1}', '{2}', '{3}']))]];
  return Object.entries(node ?? {}).flatMap(([key, value]) => flatten(value, `${path}.${key}`));
};
const blanks = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

describe.each([
  ['terms', termsEn, termsEs],
  ['policy', policyEn, policyEs],
  ['insights', insightsEn, insightsEs],
  ['import', importEn, importEs],
  ['reminders', { ...remindersEn, chat: {} }, { ...remindersEs, chat: {} }],
  ['the tab', { ...tabEn, names: {} }, { ...tabEs, names: {} }],
])('the words of %s', (_, en, es) => {
  const spanish = new Map(flatten(es));

  it('have the same keys and blanks in both languages', () => {
    const unequal = flatten(en).filter(([key, text]) => blanks(text).join() !== blanks(spanish.get(key) ?? '').join());
    expect(unequal).toEqual([]);
    expect(spanish.size).toBe(flatten(en).length);
  });

  it('are both written: what reads the same is a name or a line of blanks', () => {
    const names = /^(?:\.encodings\.utf-.*|\.title|\.oneCase\.entry|\.ask\.source|\.by|\.part|\.bar|\.kindCount)$/;
    const same = flatten(en).filter(([key, text]) => spanish.get(key) === text && !names.test(key));
    expect(same).toEqual([]);
  });
});
