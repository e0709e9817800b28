import { drawFamilies, type Family } from '../../src/policy/graph.ts';
import { families } from '../../src/policy/graph-families.ts';
import { wrap } from '../../src/policy/graph-wrap.ts';
import type { Facts } from '../../src/policy/facts.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import { valuesOf, withFact } from '../../src/policy/values.ts';

const policy = createPolicy(readRulebook());
const dates = ['2020-06-30', '2021-06-01', '2022-05-01', '2024-08-01', '2026-11-22'];
const drawings = dates.flatMap((date) =>
  drawFamilies(policy, date, 'en').map((family): [string, string, Family] => [family.id, date, family]),
);

/** Every outcome and every question to be found out that a person can be led to, asked one by one. */
const endsFor = (kinds: readonly string[], date: string): Set<string> => {
  const found = new Set<string>();
  const ask = (facts: Facts): void => {
    const decision = policy.decide(facts, date);
    if (decision.kind === 'outcome') found.add(decision.outcome);
    else if (decision.kind === 'question' && decision.unknown) found.add(`find-out-${decision.question}`);
    else if (decision.kind === 'question') {
      for (const value of valuesOf(decision.question)) ask(withFact(facts, decision.question, value));
    }
  };
  for (const kind of kinds) {
    for (const channel of valuesOf('channel')) {
      ask(withFact(withFact({}, 'channel', channel), 'product_kind', kind));
    }
  }
  return found;
};

/** The names of the boxes, without the drawing's own prefix; a note's ends count as what they are. */
const boxesIn = ({ id, svg }: Family, date: string): string[] =>
  [...svg.matchAll(/<g id="([^"]+)"/g)].map(([, name = '']) =>
    name.slice(`${id}-${date}-`.length).replace(/^note-\d+-/, ''),
  );

/** What keeps a text from being XML: tags that do not close each other, or signs that should be written otherwise. */
const xmlProblems = (xml: string): string[] => {
  const open: string[] = [];
  const problems: string[] = [];
  const style = /<style>[^<]*<\/style>/;
  for (const [piece] of xml.replace(style, '').matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      if (/&(?!amp;|lt;|gt;|quot;|#39;)/.test(piece) || piece.includes('>')) problems.push(piece);
    } else if (piece.startsWith('</')) {
      if (open.pop() !== piece.slice(2, -1)) problems.push(piece);
    } else {
      const tag = /^<([a-z]+)((?: [a-zA-Z-]+(?::[a-z]+)?="[^"<]*")*)\/?>$/.exec(piece);
      if (tag?.[1] === undefined) problems.push(piece);
      else if (!piece.endsWith('/>')) open.push(tag[1]);
    }
  }
  return [...problems, ...open];
};

describe.each(drawings)('the drawing of %s on %s', (id, date, family) => {
  it('shows every next step a person can be led to, and no other', () => {
    const questions = new RegExp(`^(${policy.rulebook.questions.map(({ fact }) => fact).join('|')})-\\d+$|^note-\\d+$`);
    const shown = boxesIn(family, date).filter((name) => !questions.test(name));
    const kinds = Object.entries(families).find(([name]) => name === id)?.[1] ?? [];
    expect(new Set(shown)).toEqual(endsFor(kinds, date));
  });

  it('gives every box a name of its own', () => {
    const names = [...family.svg.matchAll(/id="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is well-formed, bounded and needs nothing from outside', () => {
    expect(xmlProblems(family.svg)).toEqual([]);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(family.svg) ?? [];
    expect(Number(width)).toBeLessThanOrEqual(2200);
    expect(Number(height)).toBeLessThanOrEqual(2400);
    expect(boxesIn(family, date).length).toBeLessThanOrEqual(40);
    expect(family.svg.length).toBeLessThan(60_000);
    expect(family.svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|<script|<image|@import|url\(|href/,
    );
    expect(family.svg).toMatch(
      /^<svg [^>]*role="img"[^>]*><title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/,
    );
  });

  it('draws no box over another', () => {
    const boxes = [
      ...family.svg.matchAll(
        /<rect class="(?:question|outcome|find-out)" x="(\d+)" y="([\d.]+)" width="(\d+)" height="([\d.]+)"/g,
      ),
    ]
      .map(([, x, y, width, height]) => ({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }))
      .sort((one, other) => one.x - other.x || one.y - other.y);
    const touching = boxes.filter(({ x, y }, place) => {
      const above = boxes[place - 1];
      return above !== undefined && above.x === x && above.y + above.height > y;
    });
    expect(boxes.length).toBeGreaterThan(3);
    expect(touching).toEqual([]);
  });

  it('is Mermaid whose arrows all end at a box, and whose labels are escaped', () => {
    const [, ...lines] = family.mermaid.split('flowchart LR\n');
    const statements = lines
      .join('')
      .trim()
      .split('\n')
      .map((line) => line.trim());
    const label = `"(?:[^"[\\]{}()|<>\`;]|#\\d+;|<br/>)*"`;
    const box = new RegExp(
      `^(n_\\w+)(?:\\(${label}\\):::question|\\[${label}\\]:::outcome|\\[/${label}/\\]:::findOut)$`,
    );
    const arrow = new RegExp(`^(n_\\w+) -->\\|${label}\\| (n_\\w+)$`);
    const boxes = new Set(statements.flatMap((line) => box.exec(line)?.[1] ?? []));
    const arrows = statements.flatMap((line) => {
      const [, from, to] = arrow.exec(line) ?? [];
      return from === undefined || to === undefined ? [] : [[from, to]];
    });
    const styles = statements.filter((line) => line.startsWith('classDef '));
    expect(boxes.size + arrows.length + styles.length).toBe(statements.length);
    expect(arrows.flat().filter((name) => !boxes.has(name))).toEqual([]);
    expect(boxes.size).toBe(boxesIn(family, date).length);
  });
});

describe('the drawings', () => {
  it('leave out no subscription type', () => {
    const known = valuesOf('product_kind').filter((kind) => kind !== 'unknown');
    expect(Object.values(families).flat().sort()).toEqual([...known].sort());
  });

  it('are none before the first policy', () => {
    expect(drawFamilies(policy, '2020-06-16', 'en')).toEqual([]);
  });

  it('have the same boxes in Spanish, with Spanish words', () => {
    const [english] = drawFamilies(policy, '2026-11-22', 'en');
    const [spanish] = drawFamilies(policy, '2026-11-22', 'es');
    if (english === undefined || spanish === undefined) throw new Error('no drawings');
    expect(boxesIn(spanish, '2026-11-22').sort()).toEqual(boxesIn(english, '2026-11-22').sort());
    expect(spanish.svg).toContain('Canal de compra');
    expect(spanish.svg).not.toContain('Purchase channel');
  });

  it('write words as text, whatever signs are in them', () => {
    const rulebook = readRulebook();
    const odd = '<b>"A" & [b] {c} | #1; `d`</b>';
    const questions = rulebook.questions.map((question) =>
      question.fact === 'channel' ? { ...question, name: { en: odd, es: odd } } : question,
    );
    for (const family of drawFamilies({ ...policy, rulebook: { ...rulebook, questions } }, '2026-11-22', 'en')) {
      expect(xmlProblems(family.svg)).toEqual([]);
      expect(family.svg).toContain('&lt;b&gt;&quot;A&quot; &amp; [b]');
      expect(family.mermaid).toContain('n_channel_1("#60;b#62;#34;A#34; #38; #91;b#93; #123;c#125; #124; #35;1#59;');
    }
  });

  it('break lines at spaces, and cut what is too long for a line', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
    expect(wrap('', 5)).toEqual([]);
  });
});
