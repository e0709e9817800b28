const hostFits = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;

const originOf = (pattern: string): string | undefined =>
  URL.canParse(pattern) && pattern.includes('://') ? new URL(pattern).origin : undefined;

/**
 * Tells whether an address may be spoken to with our token: https and a host on the list, or an origin that is listed
 * whole, which is the only way to allow a loopback address. Asked at the door and again at each send.
 */
export const createServiceUrlCheck = (patterns: readonly string[]) => {
  const origins = new Set(patterns.flatMap((pattern) => originOf(pattern) ?? []));
  const hosts = patterns.filter((pattern) => originOf(pattern) === undefined).map((pattern) => pattern.toLowerCase());
  return (serviceUrl: string): boolean => {
    if (!URL.canParse(serviceUrl)) return false;
    const { origin, protocol, hostname, port, username, password } = new URL(serviceUrl);
    if (username !== '' || password !== '') return false;
    if (origins.has(origin)) return true;
    return protocol === 'https:' && port === '' && hosts.some((pattern) => hostFits(hostname, pattern));
  };
};
export type ServiceUrlCheck = ReturnType<typeof createServiceUrlCheck>;
