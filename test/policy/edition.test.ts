import { editionKey } from '../../src/policy/edition.ts';

const link = { id: 'gdap', title: { en: 'x', es: 'x' }, url: { en: 'https://x.test', es: 'https://x.test' } };
const rows = [
  { id: 'transfer', valid: { from: '2024-06-01' } },
  { id: 'via-provider', valid: { from: '2023-11-01' } },
];
const steps = [{ actor: 'agent', link }, { actor: 'customer' }] as const;

it('is the same for ever: with another name for it, every case would count as changed', () => {
  expect(editionKey(rows, steps)).toBe('mqW6pULOSLEFScCj');
});

it('does not depend on words or on how long it holds', () => {
  const said = steps.map((step) => ({ ...step, text: { en: 'Other words', es: 'Otras palabras' } }));
  const ended = rows.map((row) => ({ ...row, valid: { ...row.valid, to: '2026-12-31' } }));
  expect(editionKey(ended, said)).toBe(editionKey(rows, steps));
});

it.each([
  ['another edition', rows.map((row) => ({ ...row, valid: { from: '2026-12-01' } })), steps],
  ['an overlay more', [...rows, { id: 'no-gdap', valid: { from: '2023-11-01' } }], steps],
  ['a step less', rows, steps.slice(0, 1)],
  ['a step by somebody else', rows, [steps[0], { actor: 'microsoft' }] as const],
  ['another page', rows, [{ actor: 'agent', link: { ...link, id: 'other' } }, steps[1]] as const],
])('is another one with %s', (_, otherRows, otherSteps) => {
  expect(editionKey(otherRows, otherSteps)).not.toBe(editionKey(rows, steps));
});
