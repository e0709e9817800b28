import { safeFileName } from '../../src/csv/file-name.ts';
import { csvRow, guard, unguard } from '../../src/csv/write-csv.ts';

describe('E13: a cell that a spreadsheet would run', () => {
  const dangerous = [
    "=cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    "'=1",
  ];

  it.each(dangerous)('is written with a mark before it: %j', (text) => {
    expect(guard(text)).toBe(`'${text}`);
    expect(unguard(guard(text))).toBe(text);
    expect(csvRow([text])).toMatch(/^"?'/);
  });

  it.each(['', 'Contoso', "O'Higgins", "'quoted'", 'a=b', '2027-03-14', '1.5', 'ñ'])('is no other: %j', (text) => {
    expect(guard(text)).toBe(text);
    expect(unguard(text)).toBe(text);
  });

  it('leaves numbers as they are', () => {
    expect(csvRow([-1, 2.5, undefined, '-1'])).toBe("-1,2.5,,'-1\r\n");
  });
});

describe('a row', () => {
  it('quotes what would end or split a cell, for every separator that a reader may try', () => {
    expect(csvRow(['a,b', 'a;b', 'a\tb', 'a|b', 'a"b', 'a\nb', ' a', 'a '], ';')).toBe(
      '"a,b";"a;b";"a\tb";"a|b";"a""b";"a\nb";" a";"a "\r\n',
    );
  });
});

describe('E15: a file name', () => {
  it.each([
    ['../../x', 'x.csv'],
    ['..\\..\\x', 'x.csv'],
    ['con', 'file-con.csv'],
    ['nul.txt', 'file-nul.txt.csv'],
    ['"; x="', 'x.csv'],
    ['a\r\nSet-Cookie: b', 'a-Set-Cookie-b.csv'],
    ['Año 2027', 'Ano-2027.csv'],
    ['', 'file.csv'],
    ['...', 'file.csv'],
  ])('%j becomes %s', (wanted, name) => {
    expect(safeFileName(wanted, '.csv')).toBe(name);
  });

  it('is never long', () => {
    expect(safeFileName('x'.repeat(300), '.csv')).toHaveLength(84);
  });
});
