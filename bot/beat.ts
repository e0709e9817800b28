import type { Log } from '../src/log.ts';
import { beatEvery, type Instances } from '../src/instances/instances.ts';
import { createBackground } from './background.ts';

/** Lets the other instances know, again and again, that this one lives. The answer says that it goes. */
export const keepBeating = (instances: Instances, log: Log): (() => Promise<void>) => {
  const beats = createBackground(log);
  const timer = setInterval(() => {
    beats.run('beat', instances.beat);
  }, beatEvery);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await beats.close();
    await instances.leave();
  };
};
