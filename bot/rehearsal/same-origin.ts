import { type IncomingMessage } from 'node:http';

const ownOrigins = (port: number): string[] => [`http://127.0.0.1:${port}`, `http://localhost:${port}`];

/**
 * Why a request is not from the room's own page or from a program on this machine: a page elsewhere that points its own
 * name at 127.0.0.1 shows a foreign Host, one that simply calls shows a foreign Origin or Sec-Fetch-Site.
 */
export const foreignness = (request: IncomingMessage, port: number): 'host' | 'origin' | undefined => {
  const { host = '', origin } = request.headers;
  if (!ownOrigins(port).includes(`http://${host}`)) return 'host';
  if (origin !== undefined && !ownOrigins(port).includes(origin)) return 'origin';
  const site = request.headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site' ? 'origin' : undefined;
};
