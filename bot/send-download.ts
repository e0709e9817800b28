import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

import type { Log } from '../src/log.ts';
import type { Download, Downloads } from './downloads.ts';

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

const stream = async ({ pieces }: Download, response: ServerResponse): Promise<void> => {
  for await (const { text } of pieces) {
    if (response.destroyed) return;
    if (!response.write(text)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
};

/** Sends what a link stands for, page by page. A link that no longer holds is answered like one that never did. */
export const sendDownload = async (
  token: string,
  { downloads, log }: { downloads: Downloads; log: Log },
  response: ServerResponse,
): Promise<void> => {
  try {
    const download = await downloads.take(token);
    if (download === undefined) {
      response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
      response.end(
        'This link was used already, or its ten minutes are over.\nEste enlace ya se ha usado o ha caducado.\n',
      );
      return;
    }
    const { what, fileName } = download;
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    });
    await stream(download, response);
    log.info('download', { what });
  } catch (problem) {
    // What was begun cannot be taken back: a broken transfer tells that the file is not whole.
    log.error('download.failed', { error: problem instanceof Error ? problem.name : typeof problem });
    if (response.headersSent) response.destroy();
    else {
      response.writeHead(503, headers);
      response.end();
    }
  }
};
