/** Where something failed, without its message: that may quote what a person wrote. */
export const traceOf = (problem: unknown): { error: string; trace?: string } => {
  if (!(problem instanceof Error)) return { error: typeof problem };
  const frames = problem.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return { error: problem.name, trace: frames.slice(0, 12).join('\n') };
};
