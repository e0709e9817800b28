import { z } from 'zod';

const JsonObject = z.record(z.string(), z.unknown());

/** What a line of output says, as JSON. */
export const jsonOf = (line: string): Record<string, unknown> => JsonObject.parse(JSON.parse(line));

/** The one line that was printed, as JSON. */
export const onlyLine = (out: string): Record<string, unknown> => {
  expect(out).toMatch(/^[^\n]+\n$/);
  return jsonOf(out);
};

export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

export const holding = (...rows: unknown[]): unknown => expect.arrayContaining(rows);

export const having = (part: Record<string, unknown>): unknown => expect.objectContaining(part);

export const anyText: unknown = expect.any(String);

export const anyNumber: unknown = expect.any(Number);
