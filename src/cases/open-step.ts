import type { DecidedStep } from '../policy/decision.ts';
import { stepKey } from '../policy/step-key.ts';
import type { Case, Tick } from './case.ts';

/** Who did a step of the case's answer, and when; nothing while it is open. */
export const tickOf = ({ done }: Pick<Case, 'done'>, step: DecidedStep): Tick | undefined => {
  const key = stepKey(step);
  return done?.find((tick) => tick.step === key);
};

/** What is to be done next: the first step that nobody has done. */
export const firstOpenStep = (one: Pick<Case, 'done'>, steps: readonly DecidedStep[]): DecidedStep | undefined =>
  steps.find((step) => tickOf(one, step) === undefined);
