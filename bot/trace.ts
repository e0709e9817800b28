import { StoreUnavailable } from '../src/store/store.ts';

/** Where something failed, without its message: that may quote what a person wrote. */
export const traceOf = (problem: unknown): { error: string; why?: string; trace?: string } => {
  if (!(problem instanceof Error)) return { error: typeof problem };
  const frames = problem.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  const why = problem instanceof StoreUnavailable && { why: problem.why };
  return { error: problem.name, ...why, trace: frames.slice(0, 12).join('\n') };
};
