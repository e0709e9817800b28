import { z } from 'zod';

import type { Language } from '../language/language.ts';

/** What a field takes, as the end of a sentence that begins with "expected". */
interface ExpectedWords {
  kinds: Readonly<Record<'text' | 'number' | 'whole' | 'yesNo' | 'list' | 'object' | 'date' | 'instant', string>>;
  oneOf: (values: string) => string;
  atLeast: (least: string) => string;
  atMost: (most: string) => string;
  longest: (most: string) => string;
  notEmpty: string;
  named: Readonly<Record<string, string>>;
  another: string;
}

const expectedWords: Record<Language, ExpectedWords> = {
  en: {
    kinds: {
      text: 'text',
      number: 'a number',
      whole: 'a whole number',
      yesNo: 'true or false',
      list: 'a list',
      object: 'an object',
      date: 'a date as YYYY-MM-DD',
      instant: 'an instant in UTC, such as 2026-11-27T10:00:00Z',
    },
    oneOf: (values) => `one of ${values}`,
    atLeast: (least) => `at least ${least}`,
    atMost: (most) => `at most ${most}`,
    longest: (most) => `at most ${most} characters`,
    notEmpty: 'something that is not empty',
    named: {
      termEnd: 'the date on which the term ends, from today on and within ten years',
      timeZone: 'an IANA time zone, such as Europe/Madrid',
      quietHours: 'two different times as HH:MM',
      from: 'a beginning that is not after the end, at most three years before it',
      agent: 'a colleague who has written to the bot',
      subscription: 'the id of a subscription that was imported',
      step: 'a step of the present answer',
      asOf: 'a date from the first policy on, and not in the far future',
      month: 'a month as YYYY-MM',
      limit: 'a whole number from 1 to 200',
      after: 'the line of the last row that was shown',
      name: 'a name in one line, 60 characters at most',
      on: 'a date from tomorrow on and within ten years',
      until: 'a date from tomorrow on',
      reason: 'one line that says why',
      customer: 'a name in one line, with a letter or a digit, 120 characters at most',
    },
    another: 'another value',
  },
  es: {
    kinds: {
      text: 'un texto',
      number: 'un número',
      whole: 'un número entero',
      yesNo: 'true o false',
      list: 'una lista',
      object: 'un objeto',
      date: 'una fecha como AAAA-MM-DD',
      instant: 'un instante en UTC, por ejemplo 2026-11-27T10:00:00Z',
    },
    oneOf: (values) => `uno de ${values}`,
    atLeast: (least) => `como mínimo ${least}`,
    atMost: (most) => `como máximo ${most}`,
    longest: (most) => `como máximo ${most} caracteres`,
    notEmpty: 'algo que no esté vacío',
    named: {
      termEnd: 'la fecha en que termina el período, desde hoy y dentro de diez años',
      timeZone: 'una zona horaria IANA, por ejemplo Europe/Madrid',
      quietHours: 'dos horas distintas como HH:MM',
      from: 'un comienzo que no sea posterior al final, como máximo tres años antes',
      agent: 'un compañero que haya escrito al bot',
      subscription: 'el identificador de una suscripción importada',
      step: 'un paso de la respuesta actual',
      asOf: 'una fecha desde la primera política, y no en un futuro lejano',
      month: 'un mes como AAAA-MM',
      limit: 'un número entero del 1 al 200',
      after: 'la línea de la última fila mostrada',
      name: 'un nombre en una línea, de 60 caracteres como máximo',
      on: 'una fecha desde mañana y dentro de diez años',
      until: 'una fecha desde mañana',
      reason: 'una línea que diga por qué',
      customer: 'un nombre en una línea, con una letra o una cifra, de 120 caracteres como máximo',
    },
    another: 'otro valor',
  },
};

const kindOf = (expected: string): keyof ExpectedWords['kinds'] | undefined => {
  switch (expected) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'int':
      return 'whole';
    case 'boolean':
      return 'yesNo';
    case 'array':
    case 'tuple':
      return 'list';
    case 'object':
    case 'record':
      return 'object';
    default:
      return undefined;
  }
};

const valuesOf = (issue: z.core.$ZodIssue): string[] => {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return ['true', 'false'];
  return [];
};

/** What is expected where the named part of a request is wrong. */
export const expectedAt = (name: string, language: Language): string => {
  const words = expectedWords[language];
  return words.named[name] ?? words.another;
};

/** Of several shapes: the values that any of them takes, or what the first one wants. */
const expectedByAny = ({ errors }: z.core.$ZodIssueInvalidUnion, language: Language): string => {
  const branches = errors.flat();
  const values = branches.flatMap(valuesOf);
  const words = expectedWords[language];
  if (values.length > 0) return words.oneOf([...new Set(values)].join(', '));
  const [first] = branches;
  return first === undefined ? words.another : expectedBy(first, language);
};

/** What would have been right, in words. */
export const expectedBy = (issue: z.core.$ZodIssue, language: Language): string => {
  const words = expectedWords[language];
  const named = words.named[String(issue.path.at(-1) ?? '')] ?? words.another;
  if (issue.code === 'invalid_union') return expectedByAny(issue, language);
  if (issue.code === 'invalid_value') return words.oneOf(issue.values.map(String).join(', '));
  if (issue.code === 'invalid_type') {
    const kind = kindOf(issue.expected);
    return kind === undefined ? named : words.kinds[kind];
  }
  if (issue.code === 'too_big') {
    const most = String(issue.maximum);
    return issue.origin === 'string' ? words.longest(most) : words.atMost(most);
  }
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? words.notEmpty : words.atLeast(String(issue.minimum));
  if (issue.code !== 'invalid_format') return named;
  if (issue.format === 'date') return words.kinds.date;
  return issue.format === 'datetime' ? words.kinds.instant : named;
};
