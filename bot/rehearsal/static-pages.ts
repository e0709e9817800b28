import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { type Request, type Response, type Server } from 'restify';
import { queryOf, refusal, send } from './http.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Cards may show pictures from the web, as in Teams; everything else comes from the room. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** The file a path names, when it is of a kind the build makes and stays inside the folder. */
const fileFor = (folder: string, path: string): string | undefined => {
  const plain = decoded(path);
  if (plain === undefined || plain.includes('\0') || plain.split(/[/\\]/).includes('..')) return undefined;
  const file = resolve(folder, `.${plain.endsWith('/') ? `${plain}index.html` : plain}`);
  return file.startsWith(`${resolve(folder)}${sep}`) && extname(file) in TYPES ? file : undefined;
};

const sendFile = async (response: Response, file: string): Promise<boolean> => {
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined) return false;
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? '',
    'content-length': content.length,
    'cache-control': 'no-cache',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(content);
  return true;
};

const MISSING = refusal(404, 'NotFound', 'There is no such file. Pages are built by "npx vite build".');

/** The built page and its parts, from their folder and nowhere else. */
export const mountPages = (server: Server, folder: string): void => {
  server.get('/', (request, response, next) => {
    const query = new URLSearchParams(queryOf(request)).toString();
    const location = query === '' ? '/rehearsal/' : `/rehearsal/?${query}`;
    response.writeHead(302, { location, 'content-length': 0 });
    response.end();
    next();
  });
  for (const path of ['/rehearsal/', '/assets/*']) {
    server.get(path, async (request: Request, response: Response) => {
      const file = fileFor(folder, request.getPath());
      if (file === undefined || !(await sendFile(response, file))) send(response, MISSING);
    });
  }
};
