import { connect } from 'node:net';

/** Milliseconds: a whole request is answered by then (P7), also the last of many in one chat; half of one is cut off sooner. */
const patience = { whole: 10_000, half: 3000 } as const;

/** Writes and, where it is no whole request, hangs up; answers with every status that came, and whether it was left waiting. */
export const writeBytes = (
  port: number,
  bytes: Buffer,
  isSound: boolean,
): Promise<{ statuses: number[]; isLeft: boolean }> =>
  new Promise((resolve) => {
    let text = '';
    let isLeft = false;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).setEncoding('latin1');
    const late = setTimeout(
      () => {
        isLeft = true;
        socket.destroy();
      },
      patience[isSound ? 'whole' : 'half'],
    );
    const isAnswered = () => isSound && /^HTTP\/1\.1 \d{3}[^]*\r\n\r\n/.test(text);
    socket.on('data', (piece: string) => {
      text += piece;
      if (isAnswered()) socket.destroy();
    });
    socket.on('end', () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(late);
      resolve({ statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status)), isLeft });
    });
    socket.write(bytes);
    if (!isSound) socket.end();
  });
