import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The process itself, started as `npm start` and `npm run serve` start it. */
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'start-up-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (mode: string, environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--import', './bot/node-version.js', 'bot/main.ts', mode], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), ...environment },
  });

const ended = async (child: ChildProcess): Promise<{ code: number | null; said: string }> => {
  const said: string[] = [];
  child.stdout?.on('data', (part: Buffer) => said.push(part.toString()));
  child.stderr?.on('data', (part: Buffer) => said.push(part.toString()));
  await once(child, 'close');
  return { code: child.exitCode, said: said.join('') };
};

const free = async (): Promise<{ port: number; release: () => Promise<unknown> }> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, release: () => once(server.close(), 'close') };
};

const said = (child: ChildProcess, words: RegExp): Promise<string> =>
  new Promise((found, lost) => {
    let text = '';
    const read = (part: Buffer): void => {
      text += part.toString();
      if (words.test(text)) found(text);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => {
      lost(new Error(`It ended and said only: ${text}`));
    });
  });

describe('a start that cannot be', () => {
  it('says in one line that the port is taken', async () => {
    const { port, release } = await free();
    const { code, said: line } = await ended(run('start', { PORT: String(port) }));
    await release();
    expect(code).toBe(1);
    expect(line).toBe(`PORT ${port} on 127.0.0.1 cannot be opened: it is taken; set PORT to another one.\n`);
  });

  it('says in one line that the data folder cannot be used', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, said: line } = await ended(run('start', { DATA_DIR: join(file, 'data'), PORT: '0' }));
    expect(code).toBe(1);
    expect(line.trim().split('\n')).toHaveLength(1);
    expect(line).toContain('data folder');
  });

  it('names every missing setting of production, and no value', async () => {
    const { code, said: lines } = await ended(run('serve', { MicrosoftAppPassword: 'SECRET-CANARY', PORT: '0' }));
    expect(code).toBe(1);
    expect(lines.match(/^\w+/gm)).toEqual(['MicrosoftAppId', 'MicrosoftAppTenantId', 'AllowedTenants']);
    expect(lines).not.toContain('SECRET-CANARY');
  });

  it('names a certificate that does not serve, and nothing of what is in the file', async () => {
    const file = join(folder, 'bot.pem');
    writeFileSync(file, 'SECRET-CANARY');
    const id = '11111111-2222-4333-8444-555555555555';
    const { code, said: line } = await ended(
      run('serve', {
        ...{ MicrosoftAppId: id, MicrosoftAppTenantId: id, AllowedTenants: id, PORT: '0', LOG_LEVEL: 'debug' },
        ...{ MicrosoftAppCredential: 'certificate', MicrosoftAppCertificateFile: file },
      }),
    );
    expect([code, line]).toEqual([
      1,
      'MicrosoftAppCertificateFile cannot be used: expected a PEM file with a private RSA key and its certificate.\n',
    ]);
  });

  it('names a rulebook that is not there', async () => {
    const { code, said: lines } = await ended(run('start', { POLICY_DIR: join(folder, 'nothing'), PORT: '0' }));
    expect(code).toBe(1);
    expect(lines).toContain('questions.yaml: missing');
    expect(lines).not.toMatch(/^\s+at /m);
  });
});

describe('a start', () => {
  it('says where the room is and four things to try, and ends cleanly on Ctrl-C', async () => {
    const child = run('start', { PORT: '0', LOG_LEVEL: 'silent' });
    const text = await said(child, /Ctrl-C stops/);
    expect(text).toMatch(/Open the rehearsal room: http:\/\/127\.0\.0\.1:\d+\n/);
    expect(text.match(/^ {4}\d\. /gm)).toHaveLength(4);
    const end = once(child, 'close');
    child.kill('SIGINT');
    expect(await end).toEqual([0, null]);
  });

  it('opens for the Playground only when asked by name, and says so', async () => {
    const child = run('start', { PORT: '0', LOG_LEVEL: 'silent', DEV_UNAUTHENTICATED: '1' });
    const text = await said(child, /m365agentsplayground/);
    expect(text).toContain('WITHOUT any check of who calls');
    const end = once(child, 'close');
    child.kill('SIGTERM');
    expect(await end).toEqual([0, null]);
  });
});
