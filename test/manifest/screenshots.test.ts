import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../manifest/screenshots');

/** What the store shows: `npm run pictures` takes them anew. */
const pictures = readdirSync(folder).filter((name) => /^\d-.*\.png$/.test(name));

it('has five pictures for the store', () => {
  expect(pictures.map((name) => name.slice(0, 2))).toEqual(['1-', '2-', '3-', '4-', '5-']);
});

it.each(pictures)('%s is of the size that the store wants', (name) => {
  const png = readFileSync(join(folder, name));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1366, 768]);
  expect(png.length).toBeLessThan(1024 * 1024);
});
