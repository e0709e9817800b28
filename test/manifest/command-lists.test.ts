import type { Command } from '../../bot/commands/command.ts';
import { commandRows } from '../../bot/commands/command-rows.ts';
import { findCommand } from '../../bot/commands/find-command.ts';
import { leftOut, listed, listedRows, mostCommands } from '../../manifest/command-lists.ts';
import { helpCommand } from '../../bot/commands/help.command.ts';
import { guideCommand } from '../../bot/commands/guide.command.ts';

const scopes = ['personal', 'shared'] as const;
const lists = scopes.flatMap((scope) => [['en', scope] as const, ['es', scope] as const]);

describe('the command lists', () => {
  it('have no room for what a card offers too, and then for what comes last in the table', () => {
    expect({ personal: leftOut('personal'), shared: leftOut('shared') }).toEqual({
      personal: ['note', 'assign', 'undo', 'import', 'export', 'policy', 'changes', 'language', 'about', 'diagnose'],
      shared: ['note', 'assign', 'undo', 'policy', 'changes', 'language', 'about', 'diagnose'],
    });
  });

  it('are the table where it is short', () => {
    expect(listed([guideCommand, helpCommand])).toEqual([guideCommand, helpCommand]);
  });

  it('keep help and the order of the table where it is long', () => {
    const many: Command[] = Array.from({ length: 14 }, (_, index) => ({
      ...guideCommand,
      aliases: { en: [`do ${index}`], es: [`hacer ${index}`] },
      isOnCaseCard: index === 3,
    }));
    const titles = listed([...many, helpCommand]).map(({ aliases }) => aliases.en[0]);
    expect(titles).toHaveLength(mostCommands);
    expect(titles).toEqual([...[0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11].map((index) => `do ${index}`), 'help']);
  });

  it.each(lists)('in %s, %s, are rows of the table', (language, scope) => {
    expect(commandRows(language, scope)).toEqual(expect.arrayContaining(listedRows(language, scope)));
    expect(listedRows(language, scope).map(({ title }) => title)).toContain(helpCommand.aliases[language][0]);
  });

  it.each(lists)('in %s, %s, have titles that the bot understands, alone and behind a slash', (language, scope) => {
    const titles = listedRows(language, scope).map(({ title }) => title);
    const understood = titles.map((title) => [findCommand(title), findCommand(`/${title}`)]);
    const names = understood.map((found) => found.map((one) => one?.command.aliases[language][0]));
    expect(names).toEqual(titles.map((title) => [title, title]));
  });
});
