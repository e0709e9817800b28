import { encodings } from '../../src/csv/decode.ts';
import { readCsv } from '../../src/csv/read-csv.ts';
import { separators } from '../../src/csv/separator.ts';
import { byteOrderMark, csvRow, unguard } from '../../src/csv/write-csv.ts';
import { createDraws } from './draws.ts';

const piecesOf = async function* (bytes: Uint8Array, size: () => number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const next = at + size();
    yield await Promise.resolve(bytes.subarray(at, next));
    at = next;
  }
};

const rounds = 300;

it(`reads back what was written, in ${rounds} tables of any text, separator, encoding and pieces`, async () => {
  const { whole, one, text } = createDraws(20261122);
  for (let round = 0; round < rounds; round += 1) {
    const [separator, encoding, width] = [one(separators), one(encodings.slice(0, 3)), whole(2, 6)];
    const row = () => ['row', ...Array.from({ length: width }, () => text())];
    const table = [
      ['first', ...Array.from({ length: width }, (_, at) => `c${at}`)],
      ...Array.from({ length: whole(0, 9) }, row),
    ];
    const written = byteOrderMark + table.map((cells) => csvRow(cells, separator)).join('');
    const bytes = encoding === 'utf-8' ? Buffer.from(written) : Buffer.from(written, 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    const read: (readonly string[] | string)[] = [];
    for await (const { rows } of readCsv(piecesOf(bytes, () => whole(1, 40)))) {
      for (const each of rows) read.push('cells' in each ? each.cells.map(unguard) : each.malformed);
    }
    expect(read).toEqual(table);
  }
});

it('answers any bytes with rows or a named refusal, and counts every line', async () => {
  const { whole, one } = createDraws(7);
  const bytes = [0x22, 0x2c, 0x0a, 0x0d, 0x3b, 0x61, 0x27, 0x20, 0x00, 0xc3, 0xb1, 0xff];
  for (let round = 0; round < 2_000; round += 1) {
    const content = Buffer.from(
      Array.from({ length: whole(0, 60) }, () => one(round % 3 === 0 ? bytes : bytes.slice(0, 8))),
    );
    const lines = content.toString('latin1').split(/\r\n|\r|\n/).length;
    const read = async (size: number) => {
      const rows: unknown[] = [];
      try {
        for await (const batch of readCsv(piecesOf(content, () => size))) rows.push(...batch.rows);
        return rows;
      } catch (problem) {
        return problem instanceof Error ? problem.name : '';
      }
    };
    const atOnce = await read(1_000);
    if (Array.isArray(atOnce)) expect(atOnce.length).toBeLessThanOrEqual(lines);
    else expect(atOnce).toBe('CsvUnreadable');
    expect(await read(1)).toEqual(atOnce);
  }
});
