/** What every engine keeps as it is given. Anything else would be changed by one engine and refused by another. */
export type Keepable = string | number | null;

export function keepable(value: unknown): Keepable {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`The store keeps text, numbers and null, not a value of type ${typeof value}.`);
}
