import { createHmac, timingSafeEqual } from 'node:crypto';

import type { z } from 'zod';

/** Where a list goes on: signed for one tenant, one list and its filters, so that it is good for nothing else. */
export interface Cursors {
  write: (scope: readonly unknown[], place: unknown) => string;
  /** Nothing for one that was not given out for this. */
  read: <Place extends z.ZodType>(
    scope: readonly unknown[],
    cursor: string,
    place: Place,
  ) => z.output<Place> | undefined;
}

const form = /^([\w-]{1,4000})\.([\w-]{22})$/;

const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return value;
  } catch {
    return undefined;
  }
};

export const createCursors = (secret: string): Cursors => {
  const signature = (scope: readonly unknown[], place: string): Buffer =>
    createHmac('sha256', `cursor ${secret}`)
      .update(JSON.stringify([scope, place]))
      .digest()
      .subarray(0, 16);
  return {
    write: (scope, place) => {
      const text = Buffer.from(JSON.stringify(place)).toString('base64url');
      return `${text}.${signature(scope, text).toString('base64url')}`;
    },
    read: (scope, cursor, shape) => {
      const [, text = '', signed = ''] = form.exec(cursor) ?? [];
      const given = Buffer.from(signed, 'base64url');
      const own = signature(scope, text);
      if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined;
      return shape.safeParse(parsed(text)).data;
    },
  };
};
