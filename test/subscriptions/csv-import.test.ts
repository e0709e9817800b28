import { problemInWords } from '../../src/subscriptions/csv-problem-words.ts';
import { refusalInWords } from '../../src/subscriptions/csv-refusal-words.ts';
import { createMemorySink, importBytes, reasons, tenant } from './csv-import-support.ts';

const header = 'SubscriptionId,CustomerName,Product,AvailableSeats,SubscriptionEndDate';
const list = (...rows: string[]): string => [header, ...rows].join('\n');
const good = 'a-1,Contoso,Business Premium,25,2027-03-14';
const stored = { id: 'a-1', customer: 'Contoso', product: 'Business Premium', source: 'csv', quantity: 25 };

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** What comes of one row with this end date, in a file that declares nothing else. */
const endDate = async (text: string, settings: Parameters<typeof importBytes>[1] = {}) => {
  const sink = createMemorySink();
  const { refused, problem } = await importBytes(list(`a-1,Contoso,P,1,"${text}"`), { ...settings, sink });
  return problem?.kind ?? refused[0]?.reason ?? sink.rows()[0]?.termEnd ?? 'no end';
};

describe('E1: encodings', () => {
  const text = `${header}\na-1,Peña €,Año,1,2027-03-14\n`;
  const customer = async (content: Uint8Array, settings: Parameters<typeof importBytes>[1] = {}) => {
    const sink = createMemorySink();
    const { problem } = await importBytes(content, { ...settings, sink });
    return problem ?? sink.rows()[0]?.customer;
  };

  it.each([1, 2, 3, 7, 100_000])('reads them in pieces of %i bytes', async (pieceSize) => {
    const mark = '\ufeff';
    expect(await customer(Buffer.from(text), { pieceSize })).toBe('Peña €');
    expect(await customer(Buffer.from(mark + text), { pieceSize })).toBe('Peña €');
    expect(await customer(Buffer.from(mark + text, 'utf16le'), { pieceSize })).toBe('Peña €');
    expect(await customer(utf16be(mark + text), { pieceSize })).toBe('Peña €');
    const windows = Buffer.from(text.replace('€', '\u0080'), 'latin1');
    expect(await customer(windows, { pieceSize, encoding: 'windows-1252' })).toBe('Peña €');
  });

  it('refuses a file with bytes that are no text, by line, and stores nothing of it', async () => {
    const sink = createMemorySink();
    const latin = Buffer.from(list(good, good.replace('a-1', 'a-2'), 'a-3,Peña,P,1,'), 'latin1');
    const { problem } = await importBytes(latin, { sink });
    expect(problem).toEqual({ kind: 'bytes-not-text', line: 4, bytes: 'F1612C50', encoding: 'utf-8' });
    expect(sink.rows()).toEqual([]);
  });

  it.each([
    ['Shift-JIS', Buffer.concat([Buffer.from(list('a-1,')), Buffer.from([0x83, 0x52, 0x93])]), 2, {}],
    ['cut in a character', Buffer.from(list('a-1,Peña')).subarray(0, -2), 2, {}],
    ['half a pair', Buffer.concat([Buffer.from('\ufeffa\n', 'utf16le'), Buffer.from([0, 0xd8, 65, 0])]), 2, {}],
    [
      'no Windows-1252',
      Buffer.concat([Buffer.from(list('a-1,')), Buffer.from([0x81])]),
      2,
      { encoding: 'windows-1252' },
    ],
  ] as const)('names the line in %s', async (_, bytes, line, settings) => {
    expect((await importBytes(bytes, settings)).problem).toMatchObject({ kind: 'bytes-not-text', line });
  });

  it('asks for the encoding where a file looks like UTF-16 without a mark', async () => {
    expect((await importBytes(Buffer.from(text, 'utf16le'))).problem).toEqual({ kind: 'looks-like-utf-16' });
    expect(await customer(Buffer.from(text, 'utf16le'), { encoding: 'utf-16le' })).toBe('Peña €');
  });
});

describe('E2: separators and line ends', () => {
  it.each([',', ';', '\t', '|'])('takes %j', async (separator) => {
    const content = list(good).replaceAll(',', separator);
    for (const start of ['', `sep=${separator}\n`, `sep=${separator}\r\n`]) {
      const sink = createMemorySink();
      await importBytes(start + content, { sink });
      expect(sink.rows()).toEqual([{ ...stored, termEnd: '2027-03-14' }]);
    }
  });

  it.each(['\n', '\r\n', '\r'])('ends lines with %j, mixed and missing at the end', async (end) => {
    const lines = [header, good, '', good.replace('a-1', 'a-2'), `${good.replace('a-1', 'a-3')},,,`];
    const { counts } = await importBytes(lines.join(end));
    expect(counts).toMatchObject({ read: 3, added: 3 });
    const { counts: mixed } = await importBytes(`${header}\r\n${good}\r${good.replace('a-1', 'a-2')}\n`);
    expect(mixed).toMatchObject({ read: 2, added: 2 });
  });

  it('refuses another separator, and a header that does not decide', async () => {
    expect((await importBytes('sep=:\na:b\n')).problem).toEqual({ kind: 'separator-unclear', separators: [':'] });
    expect((await importBytes('customer;product,seats\n')).problem).toMatchObject({ separators: [',', ';'] });
  });
});

describe('E3: quotes', () => {
  it.each([
    ['an unclosed quote', ['"a-1,Contoso,P,1,', 'a-2,C,P,1,'], ['2 unclosed-quote']],
    ['one that meets the next quoted cell', ['a-1,"Contoso,P,1,', 'a-2,"C",P,1,'], ['2 text-after-quote']],
    ['one that would pair with another', ['a-1,"Contoso,P,1,', 'a-2,C,P,1,""'], ['2 unclosed-quote']],
    [
      'one that pairs and leaves too few cells',
      ['"a-1,', 'x",b', 'a-2,C,P,1,'],
      ['2 too-few-cells', '3 quote-in-cell'],
    ],
    ['a quote in the middle', ['a-1,Con"toso,P,1,', 'a-2,C,P,1,'], ['2 quote-in-cell']],
    ['text after a quote', ['a-1,"Contoso"x,P,1,', 'a-2,C,P,1,'], ['2 text-after-quote']],
    ['NUL', ['a-1,Con\0toso,P,1,', 'a-2,C,P,1,'], ['2 nul']],
    ['NUL in quotes', ['a-1,"Con\n\0toso",P,1,', 'a-2,C,P,1,'], ['2 nul', '3 nul']],
  ])('refuses %s by its line, and reads on', async (_, rows, expected) => {
    for (const pieceSize of [1, 5, 100_000]) {
      const sink = createMemorySink();
      const { refused } = await importBytes(list(...rows), { sink, pieceSize });
      expect(reasons(refused)).toEqual(expected);
      expect(sink.rows().map(({ id }) => id)).toEqual(['a-2']);
    }
  });

  it('reads doubled quotes and line ends in a cell, and goes on counting lines', async () => {
    const sink = createMemorySink();
    const { refused } = await importBytes(list('a-1,"Con ""T""\r\noso, SL",P,1,', 'a-2,C,P,x,'), { sink });
    expect(sink.rows()[0]?.customer).toBe('Con "T"\r\noso, SL');
    expect(reasons(refused)).toEqual(['4 not-a-count']);
  });

  it('gives back ten thousand lines that an open quote swallowed', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `b-${index},C,P,1,`);
    const { counts, refused } = await importBytes(list('a-1,"Contoso,P,1,', ...rows), { pieceSize: 4096 });
    expect(counts?.added).toBe(10_000);
    expect(reasons(refused)).toEqual(['2 unclosed-quote']);
  });
});

describe('E4: headers', () => {
  it.each([
    ['', 'empty'],
    ['\n\n', 'empty'],
    ['\ufeff', 'empty'],
    ['a,b\n1,2', 'columns-missing'],
    ['CustomerName,customer,Product\n', 'columns-twice'],
    ['customer,product,x,x\n', 'columns-twice'],
    [`${'a,'.repeat(10_000)}\n`, 'header-malformed'],
    ['customer,pro"duct\n', 'header-malformed'],
  ])('says what is expected instead of %j', async (content, kind) => {
    const { problem } = await importBytes(content);
    expect(problem?.kind).toBe(kind);
  });

  it('takes a header alone for a list of nothing', async () => {
    expect((await importBytes(header)).counts).toMatchObject({ read: 0, added: 0 });
  });

  it('takes columns in any order, in Spanish, and keeps the unknown ones', async () => {
    const sink = createMemorySink();
    const content = [
      'Vencimiento;Comercial;Licencias;PRODUCTO;Nombre del cliente;Id. de suscripción;Renovación automática',
      '14/03/2027;Ana;25;Business Premium;Contoso;a-1;Sí',
    ].join('\n');
    await importBytes(content, { sink, dates: 'dmy' });
    expect(sink.rows()).toEqual([{ ...stored, termEnd: '2027-03-14', autoRenew: true, extra: { Comercial: 'Ana' } }]);
  });
});

describe('E5: sizes', () => {
  it('refuses a cell, a row and too many cells that no honest file has, and reads on', async () => {
    const rows = [
      `a-1,"${'x'.repeat(32_768)}",P,1,`,
      `a-2,${'x'.repeat(3_000_000)},P,1,`,
      `a-3${',x'.repeat(1_001)}`,
      `a-4,"${'x'.repeat(3_000_000)}",P,1,`,
      'a-5,C,P,1,',
    ];
    const { counts, refused } = await importBytes(list(...rows), { pieceSize: 65_536 });
    expect(reasons(refused)).toEqual(['2 cell-too-long', '3 row-too-long', '4 too-many-columns', '5 row-too-long']);
    expect(counts?.added).toBe(1);
  });
});

describe('E6: other kinds of file', () => {
  it.each([
    ['zip, xlsx', [0x50, 0x4b, 0x03, 0x04]],
    ['gzip', [0x1f, 0x8b, 0x08]],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ])('refuses %s by its content', async (found, start) => {
    const { problem } = await importBytes(Buffer.concat([Buffer.from(start), Buffer.from(list(good))]));
    expect(problem).toEqual({ kind: 'not-text', found });
  });
});

describe('E7: dates', () => {
  it.each([
    ['2027-03-14', '2027-03-14'],
    ['2027/3/14', '2027-03-14'],
    ['2027-01-01T00:00Z', '2027-01-01'],
    ['2027-03-14T00:00:00.0000000Z', '2027-03-14'],
    ['31.12.2027', '2027-12-31'],
    ['31/12/2027 12:00:00 AM', '2027-12-31'],
    ['12/31/2027', '2027-12-31'],
    ['14 de marzo de 2027', '2027-03-14'],
    ['29/02/2028', '2028-02-29'],
    ['31/02/2027', 'impossible-date'],
    ['29/02/2027', 'impossible-date'],
    ['00/00/0000', 'impossible-date'],
    ['2027-13-01', 'impossible-date'],
    ['2027-02-29', 'impossible-date'],
    ['1/1/27', 'two-digit-year'],
    ['14-Mar-27', 'two-digit-year'],
    ['46387', 'excel-serial'],
    ['46387.5', 'excel-serial'],
    ['2027-01-01T00:00+02:00', 'time-with-zone'],
    ['٣١/١٢/٢٠٢٧', 'not-a-date'],
    ['31/12/2570', 'year-out-of-range'],
    ['0027-01-01', 'impossible-date'],
    ['soon', 'not-a-date'],
  ])('%s: %s', async (text, expected) => {
    expect(await endDate(text)).toBe(expected);
  });
});

describe('E8: the order of day and month', () => {
  it('asks for it, with examples, and takes what is declared', async () => {
    const { problem } = await importBytes(list('a-1,C,P,1,31/12/2026', 'a-2,C,P,1,03/04/2027'));
    expect(problem).toEqual({
      kind: 'dates-ambiguous',
      examples: [{ line: 3, text: '03/04/2027' }],
      hints: [{ line: 2, text: '31/12/2026' }],
    });
    expect(await endDate('03/04/2027')).toBe('dates-ambiguous');
    expect(await endDate('03/04/2027', { dates: 'dmy' })).toBe('2027-04-03');
    expect(await endDate('03/04/2027', { dates: 'mdy' })).toBe('2027-03-04');
    expect(await endDate('04/04/2027')).toBe('2027-04-04');
  });

  it('refuses a file that mixes both, and with an order declared the rows of the other', async () => {
    const mixed = list('a-1,C,P,1,31/12/2026', 'a-2,C,P,1,12/31/2026');
    expect((await importBytes(mixed)).problem).toMatchObject({ kind: 'dates-mixed', dayFirst: { line: 2 } });
    const { refused } = await importBytes(mixed, { dates: 'mdy' });
    expect(reasons(refused)).toEqual(['2 impossible-date']);
  });
});

describe('E9: rows at odds', () => {
  const report = (...rows: string[]): string =>
    ['SubscriptionId,CustomerName,Product,SubscriptionStartDate,SubscriptionEndDate,Month', ...rows].join('\n');

  it('keeps the latest month of a report and names the others', async () => {
    const sink = createMemorySink();
    const rows = ['s,C,P,,2027-01-31,2026-09-01', 's,C,P,,2028-01-31,2026-11-01', 's,C,P,,2027-01-31,2026-10-01'];
    const { refused } = await importBytes(report(...rows), { sink });
    expect(sink.rows()).toMatchObject([{ id: 's', termEnd: '2028-01-31' }]);
    expect(refused).toEqual([
      { line: 2, reason: 'older-month', otherLine: 3 },
      { line: 4, reason: 'older-month', otherLine: 3 },
    ]);
  });

  it.each([
    ['2026-10', '2026-09'],
    ['202610', '202609'],
    ['10/2026', '09/2026'],
    ['October 2026', 'Sep 2026'],
    ['octubre de 2026', 'septiembre de 2026'],
  ])('reads the month %s', async (later, earlier) => {
    const { refused } = await importBytes(report(`s,C,P,,,${later}`, `s,C,P,,,${earlier}`));
    expect(reasons(refused)).toEqual(['3 older-month']);
  });

  it('stores a repetition once, and neither of two rows that contradict each other', async () => {
    const { counts, refused } = await importBytes(list(good, good, 'b,C,P,1,2027-01-01', 'b,C,P,1,2027-02-01'));
    expect(counts).toMatchObject({ read: 4, added: 1, refused: 3 });
    expect(reasons(refused)).toEqual(['3 repeats', '4 conflicts', '5 conflicts']);
  });

  it('refuses an end before the start; a past end is stored; the year 9999 is no end', async () => {
    const { refused } = await importBytes(report('s,C,P,2027-02-01,2027-01-01,'));
    expect(reasons(refused)).toEqual(['2 end-before-start']);
    expect(await endDate('2019-01-01')).toBe('2019-01-01');
    const sink = createMemorySink();
    await importBytes(list('a-1,C,P,1,9999-12-31'), { sink });
    expect(sink.rows()[0]).toEqual({
      ...{ id: 'a-1', customer: 'C', product: 'P', source: 'csv', quantity: 1 },
      extra: { SubscriptionEndDate: '9999-12-31' },
    });
  });
});

describe('E10: ids', () => {
  it('stay text, but GUIDs are the same in capitals', async () => {
    const sink = createMemorySink();
    const upper = '{ABCDEF01-2345-6789-ABCD-EF0123456789}';
    await importBytes(list('007,C,P,1,', ' 7 ,C,P,1,', 'AbC,C,P,1,', `${upper},C,P,1,`), { sink });
    expect(sink.rows().map(({ id }) => id)).toEqual(['007', '7', 'AbC', 'abcdef01-2345-6789-abcd-ef0123456789']);
  });

  it.each(['1.23E+15', '1,23E+15', '1E15'])('that a spreadsheet mangled are refused: %s', async (id) => {
    const { refused } = await importBytes(list(`"${id}",C,P,1,`));
    expect(refused).toEqual([{ line: 2, column: 'SubscriptionId', reason: 'mangled-id', value: id }]);
  });

  it('are made of customer and product where the list has none', async () => {
    const sink = createMemorySink();
    const plain = 'customer,product,seats,term end\nContoso,P,5,2027-01-31\nContoso,Q,5,2027-01-31\n';
    expect((await importBytes(plain, { sink })).counts).toMatchObject({ added: 2 });
    expect((await importBytes(plain.replace(',5,', ',6,'), { sink })).counts).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
    const twice = `${plain}Contoso,P,7,2027-06-30\n`;
    expect(reasons((await importBytes(twice)).refused)).toEqual(['2 conflicts', '4 conflicts']);
  });
});

describe('E11: the same file twice', () => {
  it('is no change', async () => {
    const sink = createMemorySink();
    const content = list(good, 'b,C,P,1,2027-01-01', 'c,C,P,x,');
    expect((await importBytes(content, { sink })).counts).toMatchObject({ read: 3, added: 2, refused: 1 });
    expect((await importBytes(content, { sink })).counts).toMatchObject({ read: 3, unchanged: 2, refused: 1 });
  });

  it('completes what a failing store left', async () => {
    const memory = createMemorySink();
    let calls = 0;
    const failing = {
      put: (rows: Parameters<typeof memory.put>[0]) =>
        (calls += 1) === 2 ? Promise.reject(new Error('disk full')) : memory.put(rows),
    };
    const content = list(...Array.from({ length: 2500 }, (_, index) => `b-${index},C,P,1,`));
    await expect(importBytes(content, { sink: failing, pieceSize: 4096 })).rejects.toThrow('disk full');
    expect(memory.rows()).toHaveLength(1000);
    expect((await importBytes(content, { sink: memory, pieceSize: 4096 })).counts).toMatchObject({
      added: 1500,
      unchanged: 1000,
    });
  });
});

describe('E12: another tenant', () => {
  it('is refused, whatever the row says', async () => {
    const content = `TenantId,CustomerName,Product\n${tenant.toUpperCase()},C,P\nother,C,Q\n,C,R\n`;
    const { counts, refused } = await importBytes(content);
    expect(counts).toMatchObject({ added: 2, refused: 1 });
    expect(refused).toEqual([{ line: 3, column: 'TenantId', reason: 'other-tenant', value: 'other' }]);
  });
});

describe('E14: text that looks like something else', () => {
  it.each(["=cmd|' /C calc'!A0", '+1', '@x', '**bold** [x](http://y)', '\u202etxet', '<at>all</at>', '＝1'])(
    'is stored as it is: %s',
    async (text) => {
      const sink = createMemorySink();
      await importBytes(list(`a-1,"${text}",P,1,`), { sink });
      expect(sink.rows()[0]?.customer).toBe(text);
    },
  );
});

describe('channels (domain 7.5)', () => {
  it.each([
    ['Direct', '', 'direct_microsoft'],
    ['CSP', '', 'csp_own'],
    ['CSP', 'DPOR', 'csp_other'],
    ['CSP', 'Something new', 'CSP'],
    ['Indirect/CSP', '', 'csp_own'],
    ['EA', '', 'ea'],
    ['Open', '', 'Open'],
    ['Marketplace 3000', '', 'Marketplace 3000'],
    ['csp_deauthorized', '', 'csp_deauthorized'],
  ])('%s %s: %s', async (salesChannel, attribution, expected) => {
    const sink = createMemorySink();
    const names = 'SubscriptionId,CustomerName,Product,SalesChannel,PartnerAttributionType';
    await importBytes(`${names}\na-1,C,P,${salesChannel},${attribution}\n`, { sink });
    expect(sink.rows()[0]?.channel).toBe(expected);
  });
});

describe('what is said', () => {
  it('names the line, the column, the value and what is expected, in both languages', async () => {
    const { refused } = await importBytes(list('a-1,C,P,"25\u001b[2J",'));
    const lines = refused.map((refusal) => [refusalInWords(refusal, 'en'), refusalInWords(refusal, 'es')]);
    expect(lines).toEqual([
      [
        'line 2, AvailableSeats: "25\\u001b[2J": expected a whole number without separators',
        'línea 2, AvailableSeats: "25\\u001b[2J": se esperaba un número entero sin separadores',
      ],
    ]);
    const { problem } = await importBytes(list('a-1,C,P,1,03/04/2027'));
    const said =
      problem === undefined
        ? []
        : (['command-line', 'form'] as const).flatMap((place) => [
            problemInWords(problem, 'en', place),
            problemInWords(problem, 'es', place),
          ]);
    expect(said[0]).toContain('"03/04/2027" on line 2');
    expect(said[0]).toContain('--dates dmy');
    expect(said[1]).toContain('"03/04/2027" en la línea 2');
    // In a form nobody types options.
    expect(said.slice(2).join(' ')).not.toContain('--');
    expect(said[2]).toContain('Choose which comes first');
  });
});
