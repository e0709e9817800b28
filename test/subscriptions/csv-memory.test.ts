import { importSubscriptions } from '../../src/subscriptions/csv-import.ts';

const rows = 200_000;
const megabyte = 1024 * 1024;

const rowOf = (number: number): string =>
  `${number.toString(16).padStart(8, '0')}-2345-6789-abcd-ef0123456789,"Customer ${number % 5_000}, SL",Business Premium,${number % 300},2027-03-14\n`;

/** A large file that is nowhere: each piece is made when it is read. */
const pieces = async function* (): AsyncGenerator<Uint8Array> {
  yield Buffer.from('SubscriptionId,CustomerName,Product,AvailableSeats,SubscriptionEndDate\n');
  for (let from = 0; from < rows; from += 1_000) {
    yield await Promise.resolve(Buffer.from(Array.from({ length: 1_000 }, (_, at) => rowOf(from + at)).join('')));
  }
};

it(`imports ${rows} rows in batches of a thousand and in little memory`, async () => {
  const before = process.memoryUsage.rss();
  let most = 0;
  let largest = 0;
  const result = await importSubscriptions({
    source: { open: pieces },
    tenant: 't',
    sink: {
      put: (batch) => {
        most = Math.max(most, process.memoryUsage.rss() - before);
        largest = Math.max(largest, batch.length);
        return Promise.resolve({ added: batch.length, changed: 0, unchanged: 0 });
      },
    },
    onRefused: () => undefined,
  });
  expect(result).toEqual({ ok: true, value: { read: rows, added: rows, changed: 0, unchanged: 0, refused: 0 } });
  expect(largest).toBe(1_000);
  expect(most).toBeLessThan(250 * megabyte);
});
