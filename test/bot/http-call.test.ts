import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

import { CallFailed, createHttp, type Http } from '../../bot/delivery/http-call.ts';

/** Somebody to call, and how many connections were made. */
const withServer = async (listener: RequestListener, work: (url: URL, connections: () => number) => Promise<void>) => {
  let connections = 0;
  const server = createServer(listener);
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    await work(new URL(`http://127.0.0.1:${port}/`), () => connections);
  } finally {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
};

const post = (http: Http, url: URL) => http.call(url, { method: 'POST', headers: {}, body: 'hello' });

const isUnsent = async (call: Promise<unknown>): Promise<boolean> => {
  const problem: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(problem instanceof CallFailed)) throw new Error('It did not fail as expected.');
  return problem.isUnsent;
};

describe('a call', () => {
  let http: Http;
  beforeEach(() => {
    http = createHttp({ whole: 300, connecting: 100 });
  });
  afterEach(() => http.close());

  it('uses a connection again', async () => {
    await withServer(
      (_, response) => response.end('{"id":"1"}'),
      async (url, connections) => {
        for (let call = 0; call < 5; call += 1) expect((await post(http, url)).text).toBe('{"id":"1"}');
        expect(connections()).toBe(1);
      },
    );
  });

  it('ends in time when no answer comes, or one that never ends: somebody may have read it', async () => {
    const hang: RequestListener = () => undefined;
    await withServer(hang, async (url) => expect(await isUnsent(post(http, url))).toBe(false));
    const begin: RequestListener = (_, response) => void response.write('{');
    await withServer(begin, async (url) => expect(await isUnsent(post(http, url))).toBe(false));
  });

  it('was not sent where nobody listens', async () => {
    let nowhere = new URL('http://127.0.0.1:9/');
    await withServer(
      (_, response) => response.end(),
      (url) => {
        nowhere = url;
        return Promise.resolve();
      },
    );
    expect(await isUnsent(post(http, nowhere))).toBe(true);
  });

  it('reads no more of an answer than anybody needs, and unpacks nothing', async () => {
    await withServer(
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end('x'.repeat(5_000_000));
      },
      async (url) => {
        const { status, text } = await post(http, url);
        expect(status).toBe(200);
        expect(text.length).toBeLessThan(1_000_000);
      },
    );
  });

  it('follows no redirect', async () => {
    let asked = 0;
    const elsewhere: RequestListener = (_, response) => {
      asked += 1;
      response.writeHead(307, { location: '/there' });
      response.end();
    };
    await withServer(elsewhere, async (url) => expect((await post(http, url)).status).toBe(307));
    expect(asked).toBe(1);
  });

  it('is broken off when the bot closes', async () => {
    await withServer(
      () => http.close(),
      async (url) => expect(await isUnsent(post(http, url))).toBe(false),
    );
  });
});
