import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { unzipSync } from 'fflate';
import { z } from 'zod';

import { appManifest } from '../../manifest/app-manifest.ts';
import { languageFile } from '../../manifest/language-file.ts';
import project from '../../package.json' with { type: 'json' };
import { freshFolder } from '../support/fresh-folder.ts';
import { environment, settingsOf } from './settings.ts';

const root = resolve(import.meta.dirname, '../..');
const Texts = z.record(z.string(), z.string());

const pack = (out: string, settings: Record<string, string> = environment) =>
  spawnSync(process.execPath, ['--import', './bot/node-version.js', 'manifest/main.ts', '--out', out], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...settings },
    encoding: 'utf8',
  });

const filesIn = (zip: string): Record<string, Uint8Array> => unzipSync(readFileSync(zip));

const jsonIn = (files: Record<string, Uint8Array>, name: string): unknown =>
  JSON.parse(Buffer.from(files[name] ?? []).toString());

describe('npm run package', () => {
  const { folder, remove } = freshFolder();
  const zip = join(folder, `channel-guide-${project.version}.zip`);
  const first = pack(folder);
  afterAll(remove);

  it('writes what an administrator uploads and says what to do with it', () => {
    const { status, stdout, stderr } = first;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual([
      `${zip}: upload it in the Teams admin center, under Teams apps, Manage apps, Upload new app.`,
      'Then add the app to a chat or a team: README.md, "Into a tenant".',
    ]);
    const files = filesIn(zip);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'es.json', 'manifest.json', 'outline.png']);
    expect(jsonIn(files, 'manifest.json')).toEqual({ ...appManifest(settingsOf(), 'en'), version: project.version });
  });

  it('gives the same bytes for the same settings', () => {
    const again = join(folder, 'again.zip');
    pack(again);
    expect(readFileSync(again).equals(readFileSync(zip))).toBe(true);
  });

  it('has every text in both languages', () => {
    const files = filesIn(zip);
    const [en, es] = ['en.json', 'es.json'].map((name) => Texts.parse(jsonIn(files, name)));
    expect(Object.keys(es ?? {})).toEqual(Object.keys(en ?? {}));
    const same = Object.keys(es ?? {}).filter((path) => es?.[path] === en?.[path]);
    expect(same).toEqual(['$schema', 'name.short']);
  });

  it('writes nothing when a setting is missing', () => {
    const { PUBLIC_URL: _, ...others } = environment;
    const { status, stdout, stderr } = pack(join(folder, 'none'), { ...others, TeamsAppId: 'mine' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['TeamsAppId cannot be used', 'PUBLIC_URL is missing']);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('the manifest', () => {
  const manifest = appManifest(settingsOf({ PUBLIC_URL: 'https://contoso.example/guide' }), 'es');

  it('has a page for each pinned tab, below the address of the bot', () => {
    expect(manifest.staticTabs?.map(({ contentUrl }) => contentUrl)).toEqual(
      ['terms', 'cases', 'ask', 'policy'].map((page) => `https://contoso.example/guide/tab/${page}`),
    );
  });

  it('offers commands as a plain list in private, behind slash and mention elsewhere', () => {
    const [bot] = manifest.bots ?? [];
    expect(bot?.commandLists?.map(({ scopes, triggers }) => ({ scopes, triggers }))).toEqual([
      { scopes: ['personal'], triggers: undefined },
      { scopes: ['team', 'groupChat'], triggers: ['slash', 'mention'] },
    ]);
  });

  it('leaves no text of its own untranslated', () => {
    const spoken = Object.values(languageFile(manifest));
    const texts: string[] = [];
    JSON.stringify(manifest, (_, value: unknown) => {
      if (typeof value === 'string' && / /.test(value)) texts.push(value);
      return value;
    });
    expect(texts.filter((text) => !spoken.includes(text))).toEqual([]);
  });
});
