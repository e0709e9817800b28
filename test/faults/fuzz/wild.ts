import fc from 'fast-check';

/** Texts that parsers, stores and cards have stumbled over somewhere. */
const awkward = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\u202Egnp.exe',
  '﷽'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(40),
  '1 '.repeat(120),
  '1:'.repeat(120),
  '9'.repeat(5000),
  '('.repeat(2000),
  'a'.repeat(30_000),
  `${'x '.repeat(900)}Contoso`,
  '<at>x</at>'.repeat(80),
  '<'.repeat(3000),
  '&amp;'.repeat(600),
  '[a](javascript:alert(1))',
  '${now()} {{x}} <script>',
  "'; drop table cases; --",
  '=cmd|calc',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '31/02/2027',
  '2026-13-45',
  '٠١/٠٢/٢٠٢٧',
] as const;

/** What people write to the bot, in pieces that are put together at random. */
const said = [
  ...['guide', 'empezar', 'form', 'formulario', 'cases', 'casos', 'case', 'caso', 'my cases', 'why', 'por qué', 'back'],
  ...['atrás', 'cancel', 'cancelar', 'start again', 'help', 'ayuda', 'remind me of', 'recordar', 'reminders', 'due'],
  ...['vencen', 'settings', 'ajustes', 'time zone Europe/Madrid', 'language es', 'idioma en', 'note', 'nota', 'assign'],
  ...['asignar', 'change', 'cambiar', 'undo', 'deshacer', 'import', 'export', 'policy', 'directiva', 'changes'],
  ...[
    'diagnose',
    'about',
    'record',
    'registrar',
    'yes',
    'sí',
    'no',
    'I don’t know',
    'no sé',
    '1',
    '2',
    '12',
    '0',
    '-1',
  ],
  ...[
    'Contoso',
    'Fabrikam',
    '40 E3',
    'Azure',
    'EA',
    'CSP',
    'with another partner',
    'con otro partner',
    'until',
    'hasta',
  ],
  ...[
    '14 March 2027',
    '14 de marzo de 2027',
    'in two weeks',
    'dentro de dos semanas',
    '2021-03-01',
    'Ben',
    '99999999999',
  ],
] as const;

const sentence = fc.array(fc.constantFrom(...said), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));

export const text = fc.oneof(
  { weight: 6, arbitrary: sentence },
  { weight: 2, arbitrary: fc.constantFrom(...awkward) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

/** Anything that JSON can hold, deep and wide now and then. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 2, arbitrary: text },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 3000 }).map((depth) => {
      let nested: unknown = 'deep';
      for (let level = 0; level < depth; level += 1) nested = level % 2 === 0 ? [nested] : { a: nested };
      return nested;
    }),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5000 }).map((size) => Array.from({ length: size }, () => ({}))) },
);
