interface Line {
  last: Promise<unknown>;
  length: number;
}

/**
 * Runs tasks with the same key one after another, in the order in which they came; others run side by side. Two quick
 * messages of one conversation must not both answer the same question.
 */
export const createOneAtATime = () => {
  const lines = new Map<string, Line>();
  const run = async <Value>(key: string, task: () => Promise<Value>): Promise<Value> => {
    const line = lines.get(key) ?? { last: Promise.resolve(), length: 0 };
    const now = line.last.then(task, task);
    line.last = now;
    line.length += 1;
    lines.set(key, line);
    try {
      return await now;
    } finally {
      line.length -= 1;
      if (line.length === 0) lines.delete(key);
    }
  };
  /** How many run or wait. */
  const lengthOf = (key: string): number => lines.get(key)?.length ?? 0;
  return Object.assign(run, { lengthOf });
};
