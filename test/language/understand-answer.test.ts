import { understandAnswer, type Choice } from '../../src/language/understand-answer.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import type { FactName } from '../../src/policy/facts.ts';

const { questions } = readRulebook();

const choicesOf = (fact: FactName): { offered: Choice[]; others: Choice[] } => {
  const rows = questions.find((question) => question.fact === fact)?.values ?? [];
  const choice = ({ value, label, says }: (typeof rows)[number]) => ({
    value,
    says: [label.en, label.es, ...says.en, ...says.es],
  });
  return {
    offered: rows.filter((row) => row.offered).map(choice),
    others: rows.filter((row) => !row.offered).map(choice),
  };
};

const read = (fact: FactName, typed: string): string => {
  const { offered, others } = choicesOf(fact);
  const answer = understandAnswer(typed, offered, others);
  return answer.ok ? answer.value : '?';
};

describe('a typed purchase channel', () => {
  it.each([
    ['', '?'],
    ['asdf', '?'],
    ['99', '?'],
    ['not EA', '?'],
    ['no es EA', '?'],
    ['EA or Open', '?'],
    ['🙂🙂🙂', '?'],
    ['1', 'direct_microsoft'],
    ['5', 'ea'],
    ['EA', 'ea'],
    ['ea.', 'ea'],
    ['enterprise agreement', 'ea'],
    ['Enterprize Agreement', 'ea'],
    ['CONTRATO ENTERPRISE', 'ea'],
    ['they have an EA', 'ea'],
    ['directamente de microsoft', 'direct_microsoft'],
    ['Direclty from Microsoft', 'direct_microsoft'],
    ['otro asociado de CSP', 'csp_other'],
    ['another CSP partner', 'csp_other'],
    ['anohter csp partner', 'csp_other'],
    ['sindicación', 'syndication'],
    ['no lo sé', 'unknown'],
    ['no lo se', 'unknown'],
    ["I don't know", 'unknown'],
    ['i dont know', 'unknown'],
    ['Open', 'open_license'],
    ['open value', 'open_value'],
  ])('“%s” is %s', (typed, expected) => {
    expect(read('channel', typed)).toBe(expected);
  });
});

describe('a typed subscription type', () => {
  it.each([
    ['licencias', 'license_unknown'],
    ['lisencias', 'license_unknown'],
    ['license based', 'license_unknown'],
    ['licence-based', 'license_unknown'],
    ['azure', 'azure_other'],
    ['usage', 'azure_other'],
    ['por uso', 'azure_other'],
    ['basada en el uso', 'azure_other'],
    ['ni idea', 'unknown'],
  ])('“%s” is %s', (typed, expected) => {
    expect(read('product_kind', typed)).toBe(expected);
  });
});

describe('the words of the questions', () => {
  it('read every label and every saying as the value they stand under, in both languages', () => {
    const wrong = questions.flatMap(({ fact, values }) =>
      values.flatMap(({ value, label, says }) =>
        [label.en, label.es, ...says.en, ...says.es].filter((saying) => read(fact, saying) !== value),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a very long answer', () => {
  it('is not read to its end', () => {
    expect(read('channel', `${'x '.repeat(1_000_000)}EA`)).toBe('?');
  });
});
