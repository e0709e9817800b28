import { commands } from '../../bot/commands/index.ts';
import { findCommand, guessCommand } from '../../bot/commands/find-command.ts';

describe('a command is found', () => {
  it.each<[string, string, string]>([
    ['case 12', 'case', '12'],
    ['/case 12', 'case', '12'],
    ['/ case 12', 'case', '12'],
    ['\uff0fcase 12', 'case', '12'],
    ['“case 12”', 'case', '12'],
    ['«caso 12»', 'case', '12'],
    ['‘case 12’', 'case', '12'],
    ['case “12”', 'case', '12'],
    ['case\u00a012', 'case', '12'],
    ['\u00a0/case\u00a0\u00a012\u00a0', 'case', '12'],
    ['/ca\u200bse 12', 'case', '12'],
    ['ca\u00adse 12', 'case', '12'],
    ['\u202acase 12\u202c', 'case', '12'],
    ['\uff23\uff21\uff33\uff25 12', 'case', '12'],
    ['CASO #12', 'case', '#12'],
    ['@Channel Guide /case 12', 'case', '12'],
    ['Channel Guide, /caso 12', 'case', '12'],
    ['Ana García /case 12', 'case', '12'],
    ['Ben Carter: /ayuda', 'help', ''],
    ['ayuda', 'help', ''],
    ['AYUDA', 'help', ''],
    ['¿por qué?', 'why', ''],
    ['atras', 'back', ''],
    ['/casos contoso iberia sl norte y sur', 'cases', 'contoso iberia sl norte y sur'],
    ['cambios del 1 de marzo de 2021 al 1 de marzo de 2022', 'changes', 'del 1 de marzo de 2021 al 1 de marzo de 2022'],
    ['settings time zone Europe/Madrid', 'settings', 'time zone Europe/Madrid'],
    ['idioma inglés', 'language', 'inglés'],
    ['mis ajustes', 'mySettings', ''],
  ])('in %j', (text, name, argument) => {
    expect(findCommand(text)).toMatchObject({ command: { name }, argument });
  });

  it.each([
    '',
    '/',
    '“”',
    'https://evil.example/case 12',
    'сase 12',
    'in case the customer calls us back tomorrow',
    'porque el cliente lo quiere así',
    'the policy of the customer does not allow that',
    'export licenses from the old tenant to us',
    'a'.repeat(2000),
    '1 1 1 '.repeat(300),
    '/'.repeat(2000),
  ])('in no other text: %j', (text) => {
    expect(findCommand(text)).toBeUndefined();
  });
});

describe('a command is guessed', () => {
  it.each<[string, string | undefined]>([
    ['show me my cases please', 'myCases'],
    ['caess', 'cases'],
    ['quiero ver los casos', 'cases'],
    ['Contoso has about 40 E3 with another partner until March', undefined],
    ['they want to know why the policy of their partner is different', undefined],
    ['qwertz', undefined],
  ])('from %j', (text, name) => {
    expect(guessCommand(text)?.command.name).toBe(name);
  });
});

describe('the command table', () => {
  it('gives no two commands the same word', () => {
    const all = commands.flatMap(({ aliases }) => [...new Set([...aliases.en, ...aliases.es])]);
    expect(all.filter((alias, place) => all.indexOf(alias) !== place)).toEqual([]);
  });

  it('has an example for each that takes something, which leads to it in its language', () => {
    for (const { name, aliases, takes } of commands) {
      if (takes === undefined) continue;
      for (const language of ['en', 'es'] as const) {
        const written = `${aliases[language][0]} ${takes.example[language]}`;
        expect({ written, found: findCommand(written)?.command.name }).toEqual({ written, found: name });
      }
    }
  });
});
