import { setImmediate as afterSending } from 'node:timers/promises';

import { bundled } from '../../src/store/bundled.ts';

const asking = (howMany: number): Promise<number[][]> => {
  const sent: number[][] = [];
  let asked = 0;
  const ask = bundled<number>(
    (requests) => sent.push([...requests]),
    () => asked,
  );
  while (asked < howMany) ask(++asked);
  return afterSending().then(() => sent);
};

describe('what is asked of a thread at the same time', () => {
  it('goes in one message when it is little', async () => {
    expect(await asking(3)).toEqual([[1, 2, 3]]);
  });

  it('goes by fours while the thread has hardly anything else to do', async () => {
    expect(await asking(7)).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7],
    ]);
  });

  it('goes in one message at the end when the thread has enough to do', async () => {
    const sent = await asking(30);
    expect(sent.map((requests) => requests.length)).toEqual([4, 4, 22]);
    expect(sent.flat()).toEqual(Array.from({ length: 30 }, (_, place) => place + 1));
  });
});
