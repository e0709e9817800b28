import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { readPackageSettings } from '../../manifest/settings.ts';
import { environment, settingsOf } from './settings.ts';

const problemsWith = (changed: Record<string, string | undefined>, version = '1.2.3'): string[] => {
  const read = readPackageSettings({ ...environment, ...changed }, version);
  return read.ok ? [] : read.problem;
};

describe('the settings of a package', () => {
  it('are named all at once when there are none', () => {
    const read = readPackageSettings({}, '1.2.3');
    const names = read.ok ? [] : read.problem.map((line) => line.split(' is missing: expected ')[0]);
    expect(names.sort()).toEqual(Object.keys(environment).sort());
  });

  it.each([
    ['a blank name', { DeveloperName: '  ' }, 'DeveloperName is missing: expected the name of your company'],
    [
      'a long name',
      { DeveloperName: 'C'.repeat(33) },
      'DeveloperName cannot be used: expected the name of your company',
    ],
    [
      'an id in braces',
      { TeamsAppId: '{11111111-2222-4333-8444-555555555555}' },
      'TeamsAppId cannot be used: expected',
    ],
    ['an id of zeros', { MicrosoftAppId: '00000000-0000-0000-0000-000000000000' }, 'MicrosoftAppId cannot be used'],
    ['http', { PUBLIC_URL: 'http://guide.contoso.example' }, 'PUBLIC_URL cannot be used: expected the https address'],
    ['a port', { PUBLIC_URL: 'https://guide.contoso.example:8443' }, 'PUBLIC_URL cannot be used'],
    ['this machine', { PUBLIC_URL: 'https://localhost' }, 'PUBLIC_URL cannot be used'],
    ['a number for a host', { PUBLIC_URL: 'https://127.0.0.1' }, 'PUBLIC_URL cannot be used'],
    ['a query', { PUBLIC_URL: 'https://guide.contoso.example/?a=1' }, 'PUBLIC_URL cannot be used'],
    ['a name in the address', { PrivacyUrl: 'https://me:SECRET@contoso.example' }, 'PrivacyUrl cannot be used'],
    ['a word', { WebsiteUrl: 'help' }, 'WebsiteUrl cannot be used: expected the https address of a page with help'],
    ['no terms', { TermsUrl: undefined }, 'TermsUrl is missing: expected the https address of your terms of use'],
  ])('refuse %s by name, without its value', (_, changed, line) => {
    const problems = problemsWith(changed);
    expect(problems).toEqual([expect.stringContaining(line)]);
    expect(problems.join()).not.toContain('SECRET');
  });

  it.each(['1.2', '1.2.3-preview', '1.2.3+4', 'v1.2.3', '01.2.3'])('refuse the version %s', (version) => {
    expect(problemsWith({}, version)).toEqual([
      'The version in package.json cannot be used: expected three numbers, like 1.2.3.',
    ]);
  });

  it('are all named to the administrator', () => {
    const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
    const section = readme.slice(readme.indexOf('## Into a tenant'), readme.indexOf('## What is where'));
    expect(Object.keys(environment).filter((name) => !section.includes(`${name}=`))).toEqual([]);
  });

  it('may have the bot below a path', () => {
    expect(settingsOf({ PUBLIC_URL: 'https://contoso.example/guide/' }).publicUrl).toBe(
      'https://contoso.example/guide',
    );
  });
});
