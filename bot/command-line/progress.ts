import type { Clock } from '../../src/clock.ts';
import type { Progress } from './tool.ts';

const secondsBetween = 2;

/** One line every two seconds on a terminal, and nothing anywhere else: a log of a night's run stays readable. */
export const createProgress = (output: NodeJS.WriteStream, clock: Clock): Progress => {
  let next = clock.now().getTime() + secondsBetween * 1000;
  return {
    say: (line) => {
      const now = clock.now().getTime();
      if (!output.isTTY || now < next) return;
      next = now + secondsBetween * 1000;
      output.write(`${line()}\n`);
    },
  };
};
