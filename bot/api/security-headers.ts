/** Where a page of ours may stand in a frame: Teams, Outlook and Microsoft 365, those of governments too. */
const framedBy = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://teams.microsoft.us',
  'https://*.teams.microsoft.us',
].join(' ');

const everywhere = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** On what a program reads: shown by itself it may do nothing at all. */
export const apiHeaders = {
  ...everywhere,
  'content-security-policy': `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${framedBy}; sandbox`,
} as const;

/** On a part of a page: its name changes with what is in it. */
export const assetHeaders = {
  ...everywhere,
  'cache-control': 'public, max-age=31536000, immutable',
} as const;

const { 'cross-origin-resource-policy': _, ...framed } = everywhere;

/**
 * On a page of ours. Its styles are written while it runs, by what carries the number of this answer; teams-js asks
 * Microsoft which hosts there are. Cards may show pictures from the web, as in Teams.
 */
export const pageHeaders = (nonce: string) => ({
  ...framed,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: https:",
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; '),
});
