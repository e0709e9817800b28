import { z } from 'zod';

import type { Environment } from '../src/config.ts';
import { failed, ok, type Result } from '../src/result.ts';

/** What an app package is made for: one registration, one address, one developer. */
export interface PackageSettings {
  /** The id under which the app is in Teams; another one is another app. */
  teamsAppId: string;
  /** The registration that the bot and the pages share. */
  botId: string;
  /** Where browsers reach the bot, without a slash at its end. */
  publicUrl: string;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  /** `1.2.3`. */
  version: string;
}

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password } = new URL(text);
  const isNamed = hostname.includes('.') && /[a-z]$/.test(hostname);
  return protocol === 'https:' && isNamed && [port, username, password].every((part) => part === '');
};

const guid = (what: string) =>
  z.guid({ error: what, abort: true }).refine((id) => /[1-9a-f]/i.test(id), { error: what });
const page = (what: string) => z.string({ error: what }).refine(isWebAddress, { error: what });

const publicUrl = 'the https address of the bot: a host name, perhaps a path, no port';

const Named = z.object({
  TeamsAppId: guid('the id of the app in Teams, a GUID without braces, made once and kept for every update'),
  MicrosoftAppId: guid('the app id of the bot registration, a GUID without braces'),
  PUBLIC_URL: page(publicUrl).refine((url) => !/[?#]/.test(url), { error: publicUrl }),
  DeveloperName: z
    .string({ error: 'the name of your company, at most 32 characters' })
    .max(32, { error: 'the name of your company, at most 32 characters' }),
  WebsiteUrl: page('the https address of a page with help'),
  PrivacyUrl: page('the https address of your privacy statement'),
  TermsUrl: page('the https address of your terms of use'),
});

/** Teams refuses what else semver.org allows: `1.2.3-preview`, `1.2.3+4`. */
const Version = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/);

const problemsOf = ({ issues }: z.ZodError, present: Environment): string[] => {
  const expected = new Map(issues.map(({ path, message }) => [String(path[0]), message]));
  return [...expected].map(
    ([name, what]) => `${name} ${present[name] === undefined ? 'is missing' : 'cannot be used'}: expected ${what}.`,
  );
};

/** The settings of a package, or one line for each that is missing or wrong, never with its value. Blank is missing. */
export const readPackageSettings = (environment: Environment, version: string): Result<PackageSettings, string[]> => {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const read = Named.safeParse(present);
  const wrongVersion = Version.safeParse(version).success
    ? []
    : ['The version in package.json cannot be used: expected three numbers, like 1.2.3.'];
  if (!read.success) return failed([...problemsOf(read.error, present), ...wrongVersion]);
  if (wrongVersion.length > 0) return failed(wrongVersion);
  const { TeamsAppId, MicrosoftAppId, PUBLIC_URL, DeveloperName, WebsiteUrl, PrivacyUrl, TermsUrl } = read.data;
  return ok({
    teamsAppId: TeamsAppId.toLowerCase(),
    botId: MicrosoftAppId.toLowerCase(),
    publicUrl: PUBLIC_URL.replace(/\/+$/, ''),
    developer: { name: DeveloperName, websiteUrl: WebsiteUrl, privacyUrl: PrivacyUrl, termsOfUseUrl: TermsUrl },
    version,
  });
};
