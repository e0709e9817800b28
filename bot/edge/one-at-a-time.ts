/**
 * Runs tasks with the same key one after another, in the order in which they came; others run side by side. Two quick
 * messages of one conversation must not both answer the same question.
 */
export const createOneAtATime = () => {
  const last = new Map<string, Promise<unknown>>();
  return async <Value>(key: string, task: () => Promise<Value>): Promise<Value> => {
    const before = last.get(key) ?? Promise.resolve();
    const now = before.then(task, task);
    last.set(key, now);
    try {
      return await now;
    } finally {
      if (last.get(key) === now) last.delete(key);
    }
  };
};
export type OneAtATime = ReturnType<typeof createOneAtATime>;
