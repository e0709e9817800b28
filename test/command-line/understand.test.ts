import { understandTool } from '../../bot/command-line/understand.tool.ts';
import { jsonOf, matching, onlyLine } from './reading.ts';
import { runTool } from './run-tool.ts';

describe('understand', () => {
  it('prints what a sentence states and what it hints at, as one JSON object', async () => {
    const sentence = 'Fabrikam compró Azure por EA, quizá hasta el 14 de marzo';
    const { code, out } = await runTool(understandTool, [sentence], { json: true, lang: 'es' });
    expect(code).toBe(0);
    expect(onlyLine(out)).toEqual({
      customer: 'Fabrikam',
      facts: { channel: 'ea', product_kind: 'azure_other' },
      uncertain: ['term_end'],
    });
  });

  it('reads a sentence that was written without quotation marks', async () => {
    const { out } = await runTool(understandTool, ['EA', 'until', '14', 'March'], { json: true });
    expect(onlyLine(out)).toEqual({ facts: { channel: 'ea', term_end: '2027-03-14' }, uncertain: [] });
  });

  it('tells a person which words said what, in both languages', async () => {
    const english = await runTool(understandTool, ['Contoso bought it via EA, maybe licences']);
    expect(english.out).toBe('Customer: Contoso\nchannel=ea (“EA”)\nproduct_kind: to be asked\n');
    const spanish = await runTool(understandTool, ['Contoso lo compró por EA, quizá licencias'], { lang: 'es' });
    expect(spanish.out).toBe('Cliente: Contoso\nchannel=ea («EA»)\nproduct_kind: por preguntar\n');
    expect((await runTool(understandTool, ['hello'])).out).toBe('Nothing understood.\n');
  });

  it('answers one line for each line, in order, and refuses those it cannot read by number', async () => {
    const lines = [
      '{"lang":"en","asOf":"2026-11-22","text":"EA until 14 March"}',
      '',
      'EA',
      '{"lang":"fr","asOf":"2026-11-22","text":"EA"}',
      '{"lang":"es","asOf":"2026-02-30","text":"EA"}',
      '{"text":7}',
      '{"lang":"es","asOf":"2027-06-01","text":"EA hasta el 14 de marzo"}',
    ];
    const { code, out } = await runTool(understandTool, [], { batch: '-' }, lines.join('\n'));
    const answers = out.trimEnd().split('\n').map(jsonOf);
    expect(code).toBe(0);
    expect(answers.map(({ facts, detail }) => facts ?? detail)).toEqual([
      { channel: 'ea', term_end: '2027-03-14' },
      matching(/^line 3: expected \{"lang"/),
      matching(/^line 4: /),
      matching(/^line 5: /),
      matching(/^line 6: /),
      { channel: 'ea', term_end: '2028-03-14' },
    ]);
  });

  it.each([
    [[], {}, /^understand: expected a sentence/],
    [['EA'], { asOf: 'tomorrow' }, /^--as-of: tomorrow: .*YYYY-MM-DD/],
    [[], { batch: '/no/such/file' }, /--batch: \/no\/such\/file/],
  ])('refuses %j %j by name', async (words, options, misused) => {
    expect(await runTool(understandTool, words, options)).toMatchObject({ code: 2, misused: matching(misused) });
  });
});
