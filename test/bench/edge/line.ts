import { connect, type Socket } from 'node:net';

/**
 * A connection that is kept, for one request at a time. Plain sockets cost the load driver a tenth of what Node's own
 * client would, so that it is the server that is measured.
 */
export interface Line {
  /** The answer's status; 0 where the connection broke before there was one. */
  ask: (request: string) => Promise<number>;
  close: () => void;
}

/** The request as the Bot Connector writes it. */
export const requestOf = (activity: object, token: string): string => {
  const body = JSON.stringify(activity);
  return [
    'POST /api/messages HTTP/1.1',
    'host: bot',
    `authorization: Bearer ${token}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
};

const headEnd = '\r\n\r\n';

/** Whether the whole answer is there. Servers say its length, or end its pieces with an empty one. */
const isWhole = (text: string): boolean => {
  const end = text.indexOf(headEnd);
  if (end < 0) return false;
  const head = text.slice(0, end).toLowerCase();
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
  if (length !== undefined) return text.length - end - headEnd.length >= Number(length);
  return !head.includes('\r\ntransfer-encoding: chunked') || text.endsWith(`0${headEnd}`);
};

export const openLine = (port: number): Line => {
  let socket: Socket | undefined;
  let text = '';
  let done: ((status: number) => void) | undefined;

  const settle = (status: number): void => {
    const settled = done;
    done = undefined;
    text = '';
    settled?.(status);
  };
  const dial = (): Socket => {
    const dialled = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
    dialled.on('data', (piece: string) => {
      text += piece;
      if (isWhole(text)) settle(Number(text.slice(9, 12)));
    });
    dialled.on('error', () => undefined);
    dialled.on('close', () => {
      if (socket === dialled) socket = undefined;
      settle(0);
    });
    return dialled;
  };
  return {
    ask: (request) =>
      new Promise((resolve) => {
        done = resolve;
        socket ??= dial();
        socket.write(request);
      }),
    close: () => socket?.destroy(),
  };
};
