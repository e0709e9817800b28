import type { IncomingMessage, ServerResponse } from 'node:http';

import { apiHeaders } from '../api/security-headers.ts';
import type { openTabFiles } from './tab-files.ts';

const missing = 'There is no such page. Pages are built by "npx vite build".\nNo existe esa página.\n';

/** Answers an address under `/tab` with the page or a part of it. */
export const sendTab = (
  files: ReturnType<typeof openTabFiles>,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const file = files(new URL(request.url ?? '/', 'http://bot').pathname);
  if (file === undefined) {
    response.writeHead(404, { ...apiHeaders, 'content-type': 'text/plain; charset=utf-8' });
    response.end(missing);
    return;
  }
  response.writeHead(200, { ...file.headers, 'content-length': file.content.length });
  response.end(file.content);
};
