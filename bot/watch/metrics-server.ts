import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import type { Config } from '../../src/config.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  port: number;
  close: () => Promise<void>;
}

const isSame = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

const statusFor = ({ url, method, headers }: IncomingMessage, token: string | undefined): 200 | 401 | 404 => {
  if (url !== '/metrics' || method !== 'GET') return 404;
  if (token === undefined) return 200;
  return isSame(Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)) ? 200 : 401;
};

/**
 * Shows the figures on a port of their own, which nobody has to open to the world; without a token to this machine only.
 *
 * @throws an Error of one line when the port cannot be had.
 */
export const openMetricsServer = async (
  { metrics: wanted, host }: Pick<Config, 'metrics' | 'host'>,
  metrics: Pick<Metrics, 'read'>,
): Promise<MetricsServer> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const status = statusFor(request, wanted?.token);
    if (status !== 200) response.writeHead(status);
    else {
      const { type, text } = await metrics.read();
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
      response.write(text);
    }
    response.end();
  };
  const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(wanted?.port, wanted?.token === undefined ? '127.0.0.1' : host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new Error('METRICS_PORT cannot be used: expected a port that is free.', { cause });
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
