import type { Environment } from '../../src/config.ts';
import { readPackageSettings, type PackageSettings } from '../../manifest/settings.ts';

export const environment = {
  TeamsAppId: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppId: '66666666-7777-4888-8999-000000000000',
  PUBLIC_URL: 'https://guide.contoso.example',
  DeveloperName: 'Contoso',
  WebsiteUrl: 'https://contoso.example/help',
  PrivacyUrl: 'https://contoso.example/privacy',
  TermsUrl: 'https://contoso.example/terms',
};

export const settingsOf = (changed: Environment = {}): PackageSettings => {
  const read = readPackageSettings({ ...environment, ...changed }, '1.2.3');
  if (!read.ok) throw new Error(read.problem.join('\n'));
  return read.value;
};
