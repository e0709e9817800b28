import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';

import { z } from 'zod';

import project from '../../package.json' with { type: 'json' };

// Neither Docker nor Bicep is at hand where the tests run: this is what can be told by reading.
const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Instruction {
  name: string;
  rest: string;
}

const instructionsIn = (dockerfile: string): Instruction[] =>
  dockerfile
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name: /^\w+/.exec(line)?.[0] ?? '', rest: line.replace(/^\w+\s*/, '') }));

describe('the Dockerfile', () => {
  const instructions = instructionsIn(read('Dockerfile'));
  const of = (name: string): string[] => instructions.filter((one) => one.name === name).map(({ rest }) => rest);
  const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));

  it('stands on one pinned, slim Node that the sources can run on', () => {
    const [, major, minor, flavour] = /^NODE=(\d+)\.(\d+)\.\d+-(\S+)$/.exec(of('ARG').join()) ?? [];
    expect(Number(major)).toBe(24);
    expect(Number(minor)).toBeGreaterThanOrEqual(15);
    expect(flavour).toMatch(/-slim$/);
    expect(of('FROM').map((from) => from.split(' ')[0])).toEqual(of('FROM').map(() => 'node:${NODE}'));
  });

  it('runs as somebody who owns nothing but the data', () => {
    expect(lastStage.filter(({ name }) => name === 'USER')).toEqual([{ name: 'USER', rest: 'node' }]);
    const user = lastStage.findIndex(({ name }) => name === 'USER');
    expect(lastStage.slice(user).map(({ name }) => name)).toEqual(['USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD']);
    expect(of('COPY').filter((copy) => copy.includes('--chown'))).toEqual([]);
  });

  it('installs what the lock file says and runs no script of a package', () => {
    const commands = of('RUN').filter((command) => /\bnpm\b/.test(command));
    const installs = commands.filter((command) => command !== 'npm run build');
    expect(installs.filter((command) => !/^npm ci .*--ignore-scripts/.test(command))).toEqual([]);
    expect(installs.at(-1)).toContain('--omit=dev --omit=optional');
  });

  it('starts Node itself, as npm run serve does', () => {
    const command = z.array(z.string()).parse(JSON.parse(of('CMD').join()));
    expect(command.join(' ')).toBe(project.scripts.serve);
  });

  it.each([
    [200, 0],
    [503, 1],
  ])('takes %i from /health/ready for the exit code %i', async (answered, code) => {
    const asked: unknown[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.statusCode = answered;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const [, ...probe] = z
      .array(z.string())
      .parse(JSON.parse(/CMD (\[.*\])/.exec(of('HEALTHCHECK').join())?.[1] ?? '[]'));
    const asking = spawn(process.execPath, probe, { env: { PORT: String(port) } });
    await once(asking, 'close');
    await once(server.close(), 'close');
    expect({ asked, code: asking.exitCode }).toEqual({ asked: ['/health/ready'], code });
  });

  it('holds no secret and takes in only what is there', () => {
    expect([...of('ENV'), ...of('ARG')].filter((line) => /password|secret|token|key/i.test(line))).toEqual([]);
    const sources = of('COPY')
      .filter((copy) => !copy.startsWith('--from='))
      .flatMap((copy) => copy.split(' ').slice(0, -1));
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    const admitted = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect([...new Set(sources)].sort()).toEqual(admitted.sort());
    expect(read('.dockerignore')).toMatch(/^\*$/m);
  });
});

describe('the Azure template', () => {
  const source = read('manifest/azure/main.bicep');
  const code = source.replace(/(^|\s)\/\/.*/g, '');
  const namesAfter = (keyword: string): string[] =>
    [...code.matchAll(new RegExp(`^ *${keyword} (\\w+)`, 'gm'))].map(([, name = '']) => name);
  const uses = (name: string): number => [...code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length;

  it('closes what it opens', () => {
    const closing: Record<string, string> = { '}': '{', ']': '[', ')': '(' };
    const open: string[] = [];
    for (const mark of code.match(/[{}[\]()]/g) ?? []) {
      if (mark in closing) expect(open.pop()).toBe(closing[mark]);
      else open.push(mark);
    }
    expect(open).toEqual([]);
    expect((code.match(/'/g) ?? []).length % 2).toBe(0);
  });

  it('says what every parameter is for, and uses every name', () => {
    const described = [...source.matchAll(/@description\('.+'\)\n(?:@.*\n)*param (\w+)/g)].map(([, name = '']) => name);
    expect(described).toEqual(namesAfter('param'));
    expect([...namesAfter('param'), ...namesAfter('var')].filter((name) => uses(name) < 2)).toEqual([]);
  });

  it('knows every resource that it speaks of', () => {
    const known = new Set([...namesAfter('resource'), ...namesAfter('param'), ...namesAfter('var')]);
    const spoken = [
      ...[...code.matchAll(/\b(\w+)\.(?:id|properties|listKeys)\b/g)],
      ...[...code.matchAll(/\b\w+::(\w+)/g)],
      ...[...code.matchAll(/dependsOn: \[([^\]]+)\]/g)].flatMap(([, list = '']) => [...list.matchAll(/(\w+)/g)]),
    ].map(([, name = '']) => name);
    expect(spoken.filter((name) => !known.has(name))).toEqual([]);
    expect(namesAfter('resource')).toHaveLength(new Set(namesAfter('resource')).size);
  });

  it('keeps secrets in the vault', () => {
    const secret = namesAfter('param').filter((name) => /password/i.test(name));
    expect(
      secret.filter((name) => !new RegExp(`@secure\\(\\)\\n(?:@.*\\n)*param ${name} string(?: = '')?\\n`).test(source)),
    ).toEqual([]);
    const container = code.slice(code.indexOf('resource app '));
    expect(secret.filter((name) => container.includes(name))).toEqual([]);
    expect([...container.matchAll(/name: '(\w+)', secretRef:/g)].map(([, name]) => name)).toEqual([
      'MicrosoftAppPassword',
      'DATABASE_URL',
    ]);
    expect(code).toContain('sslmode=verify-full');
  });

  it('sets nothing that the bot does not read', () => {
    const settings = [...code.matchAll(/\{ name: '(\w+)', (?:value|secretRef):/g)].map(([, name = '']) => name);
    expect(settings).toContain('MicrosoftAppPassword');
    const readme = read('README.md');
    expect(settings.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([]);
  });
});
