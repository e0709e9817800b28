import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { assetHeaders, pageHeaders } from '../api/security-headers.ts';

/** What is sent for an address under `/tab`. `content` is gzipped. */
export interface TabFile {
  headers: Readonly<Record<string, string>>;
  content: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The build's word for the number that is used once: it stands in the page and is filled in for each answer. */
const blank = '{nonce}';

const namesIn = (folder: string): string[] => readdirSync(folder).filter((name) => extname(name) in types);

const gzipped = (headers: Record<string, string>, type: string) => ({
  ...headers,
  'content-type': type,
  'content-encoding': 'gzip',
});

/**
 * The built tab from its folder: only what lay there when it was opened, so no address leads out of it. Every address
 * that is no asset is the one page, which finds its own way. Nothing where the pages were not built.
 */
export const openTabFiles = (folder: string): ((path: string) => TabFile | undefined) => {
  const html = join(folder, 'tab/index.html');
  const names = new Set(existsSync(html) ? namesIn(join(folder, 'assets')) : []);
  const kept = new Map<string, TabFile>();
  const asset = (name: string): TabFile | undefined => {
    if (!names.has(name)) return undefined;
    const found = kept.get(name) ?? {
      headers: gzipped(assetHeaders, types[extname(name)] ?? ''),
      content: gzipSync(readFileSync(join(folder, 'assets', name))),
    };
    kept.set(name, found);
    return found;
  };
  const page = names.size === 0 ? undefined : readFileSync(html, 'utf8');
  return (path) => {
    const name = /^\/tab\/assets\/([^/]+)$/.exec(path)?.[1];
    if (name !== undefined) return asset(name);
    if (page === undefined || path.startsWith('/tab/assets')) return undefined;
    const nonce = randomBytes(16).toString('base64url');
    return {
      headers: gzipped(pageHeaders(nonce), 'text/html; charset=utf-8'),
      content: gzipSync(page.replaceAll(blank, nonce)),
    };
  };
};
