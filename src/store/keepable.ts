/** What every engine keeps as it is given. Anything else would be changed by one engine and refused by another. */
export type Keepable = string | number | null;

export const isKeepable = (value: unknown): value is Keepable =>
  value === null || typeof value === 'string' || typeof value === 'number';

export function keepable(value: unknown): Keepable {
  if (isKeepable(value)) return value;
  throw new Error(`The store keeps text, numbers and null, not a value of type ${typeof value}.`);
}
