import { importSubscriptions, type ImportOrder } from '../../src/subscriptions/csv-import.ts';
import type { Refusal } from '../../src/subscriptions/csv-refusal.ts';
import type { NewSubscription } from '../../src/subscriptions/subscription.ts';

export const tenant = '11111111-1111-1111-1111-111111111111';

/** Keeps subscriptions in memory, with the counts that a store gives. */
export const createMemorySink = () => {
  const kept = new Map<string, NewSubscription>();
  return {
    rows: (): NewSubscription[] => [...kept.values()],
    put: (rows: readonly NewSubscription[]) => {
      const counts = { added: 0, changed: 0, unchanged: 0 };
      for (const row of rows) {
        const before = kept.get(row.id);
        const isSame = JSON.stringify(before) === JSON.stringify(row);
        counts[before === undefined ? 'added' : isSame ? 'unchanged' : 'changed'] += 1;
        kept.set(row.id, row);
      }
      return Promise.resolve(counts);
    },
  };
};

const piecesOf = async function* (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
};

type Settings = Partial<Omit<ImportOrder, 'source' | 'onRefused'>> & { pieceSize?: number };

/** Imports the bytes, and checks of every import that rows in are rows stored and rows refused (P32). */
export const importBytes = async (
  content: string | Uint8Array,
  { pieceSize = 7, sink = createMemorySink(), ...settings }: Settings = {},
) => {
  const bytes = Buffer.from(content);
  const refused: Refusal[] = [];
  const source = { open: () => piecesOf(bytes, pieceSize) };
  const onRefused = (refusal: Refusal): void => void refused.push(refusal);
  const result = await importSubscriptions({ tenant, ...settings, source, sink, onRefused });
  if (!result.ok) return { problem: result.problem, refused };
  const { read, added, changed, unchanged, refused: count } = result.value;
  expect(read).toBe(added + changed + unchanged + count);
  expect(refused).toHaveLength(count);
  return { counts: result.value, refused };
};

export const reasons = (refused: readonly Refusal[]): string[] =>
  refused.map(({ line, reason }) => `${line} ${reason}`);
