import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import project from '../package.json' with { type: 'json' };
import { commandTable, tableIn } from './support/command-table.ts';
import { expectConversation } from './support/conversation.ts';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```\n([\s\S]*?)```/g)].map(([, block = '']) => block);

describe('the README', () => {
  it('opens with a conversation that goes as it says', () => expectConversation(blocks[0] ?? ''));

  it('has the two lines that do everything', () => {
    expect(blocks[1]).toBe('npm ci && npm start\nnpm ci && npm test\n');
  });

  it('lists every command as the bot knows it', () => {
    const rewrite = `node_modules/.bin/node -e "import('./test/support/command-table.ts').then((table) => table.rewriteReadme())"`;
    const isAsKnown = tableIn(readme) === commandTable();
    expect(isAsKnown ? '' : `The commands have changed. To write them into README.md: ${rewrite}`).toBe('');
  });

  it('shows pictures and names commands that are there', () => {
    const pictures = [...readme.matchAll(/!\[.*?\]\((.*?)\)/g)].map(([, file = '']) => file);
    expect(pictures.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const named = [...readme.matchAll(/`npm (?:run )?(start|test|check|playground|serve)`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !(name in project.scripts))).toEqual([]);
  });
});
