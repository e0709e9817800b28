import type { ServerResponse } from 'node:http';

import type { Next, Request, Response } from 'restify';

const isAddressed = (request: Request): boolean => {
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
};

/**
 * Turns away a request whose host and path make no address. restify's router would throw where nobody catches it, and end
 * the process: one line from anybody.
 */
export const wellAddressed = (request: Request, response: Response & ServerResponse, next: Next): void => {
  if (isAddressed(request)) {
    next();
    return;
  }
  response.writeHead(400, { connection: 'close' });
  response.end();
  next(false);
};
