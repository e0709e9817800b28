import type { AppManifest, Check } from '../app-package.ts';

interface Address {
  at: string;
  url: string | undefined;
}

const pagesOf = ({ staticTabs = [], configurableTabs = [] }: AppManifest): Address[] => [
  ...staticTabs.flatMap(({ contentUrl, websiteUrl }, index) => [
    { at: `staticTabs[${index}].contentUrl`, url: contentUrl },
    { at: `staticTabs[${index}].websiteUrl`, url: websiteUrl },
  ]),
  ...configurableTabs.map(({ configurationUrl }, index) => ({
    at: `configurableTabs[${index}].configurationUrl`,
    url: configurationUrl,
  })),
];

const developersOf = ({ developer }: AppManifest): Address[] => [
  { at: 'developer.websiteUrl', url: developer.websiteUrl },
  { at: 'developer.privacyUrl', url: developer.privacyUrl },
  { at: 'developer.termsOfUseUrl', url: developer.termsOfUseUrl },
];

const isSafe = ({ url = '' }: Address): boolean => URL.canParse(url) && url.startsWith('https://');

export const httpsCheck: Check = ({ manifest }) =>
  [...developersOf(manifest), ...pagesOf(manifest)]
    .filter((address) => !isSafe(address))
    .map(({ at }) => `${at}: expected an https address`);

/** `*.contoso.com` stands for one name more. */
const isCovered = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => domain === host || domain === host.replace(/^[^.]+/, '*'));

export const domainsCheck: Check = ({ manifest }) => {
  const { validDomains = [] } = manifest;
  const wrong = validDomains.filter((domain) => !/^(\*\.)?[a-z\d-]+(\.[a-z\d-]+)+$/.test(domain));
  const outside = pagesOf(manifest).filter(
    ({ url = '' }) => URL.canParse(url) && !isCovered(new URL(url).hostname, validDomains),
  );
  return [
    ...wrong.map((domain) => `validDomains: ${domain}: expected a host name alone`),
    ...outside.map(({ at }) => `${at}: expected a host that validDomains names`),
  ];
};

/** Teams has tabs of its own under these names. */
const reserved = ['conversations', 'about'];

export const tabIdsCheck: Check = ({ manifest: { staticTabs = [] } }) => {
  const ids = staticTabs.map(({ entityId }) => entityId);
  return ids.flatMap((id, index) => {
    if (reserved.includes(id)) return [`staticTabs[${index}].entityId: ${id}: expected a name that Teams does not use`];
    return ids.indexOf(id) < index ? [`staticTabs[${index}].entityId: ${id}: expected a name of its own`] : [];
  });
};
