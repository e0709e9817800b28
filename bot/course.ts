import type { CallOff, Timers } from './timers.ts';

/** How long Teams waits for its answer, in milliseconds. */
export interface Patience {
  /** Until what was said is kept; by then Teams is told that it was not. */
  keeping: number;
  /** From then on until the reply is sent; by then Teams is told without it. */
  saying: number;
}

export const usualPatience: Patience = { keeping: 8000, saying: 1000 };

/**
 * How Teams is answered in time, and the next of the conversation begins in time, whatever hangs: when all is done, or a
 * little after everything is kept, or with `late` when it is not kept by then. The work goes on meanwhile.
 */
export const openCourse = <Answer>(timers: Timers, patience: Patience, late: Answer) => {
  const answered = Promise.withResolvers<Answer>();
  const passed = Promise.withResolvers<undefined>();
  let inTime = late;
  let callOff: CallOff = timers.after(patience.keeping, () => answered.resolve(inTime));
  const settle = (answer: Answer): void => {
    callOff();
    answered.resolve(answer);
    passed.resolve(undefined);
  };
  return {
    /** What Teams is told. */
    answered: answered.promise,
    /** The next of the conversation may begin. */
    passed: passed.promise,
    /** Somebody knows better what is told when it is not kept in time. */
    lateIs: (answer: Answer): void => {
      inTime = answer;
    },
    /** Everything is kept; what is told when the reply takes long. */
    kept: (early: Answer): void => {
      callOff();
      callOff = timers.after(patience.saying, () => settle(early));
    },
    /** All is done. */
    ended: settle,
  };
};
export type Course<Answer> = ReturnType<typeof openCourse<Answer>>;
