import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Stands between a bot and its PostgreSQL, and lets everything that is asked wait. */
export const openSlowWay = async (databaseUrl: string) => {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let delay = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    sockets.add(client);
    let before = Promise.resolve();
    client.on('data', (piece) => {
      const wait = delay;
      before = before
        .then(() => new Promise((resolve) => setTimeout(resolve, wait)))
        .then(() => void database.write(piece));
    });
    database.pipe(client);
    for (const socket of [client, database]) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        database.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    databaseUrl: Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${address.port}` }).href,
    /** So long (milliseconds) each statement waits from now on. */
    slowDown: (milliseconds: number): void => {
      delay = milliseconds;
    },
    close: async (): Promise<void> => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
