import type { z } from 'zod';

import { failed, ok, type Result } from '../result.ts';

/** The environment, or the part of it that was read. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Somebody's example that was never filled in: `<app id>`, `your-secret`, `changeme`, `00000000-…`. */
const isPlaceholder = (value: string): boolean =>
  /^<.*>$|^\{\{.*\}\}$|^\$\{.*\}$|^(?:change[-_ ]?me|replace[-_ ]?me|your[-_ ].*|x{3,}|placeholder)$|^0{8}-(?:0{4}-){3}0{12}$/i.test(
    value.trim(),
  );

/** Reads a group of settings; blank counts as missing. A problem names the setting and what is expected, never its value. */
export const readGroup = <Group>(
  environment: Environment,
  group: z.ZodType<Group>,
  expected: Readonly<Record<string, string>>,
): Result<Group, string[]> => {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const parsed = group.safeParse(present);
  const named = (name: string) => name in expected;
  const examples = Object.keys(present).filter((name) => named(name) && isPlaceholder(present[name] ?? ''));
  if (parsed.success && examples.length === 0) return ok(parsed.data);
  const wrong = new Set([...examples, ...(parsed.error?.issues ?? []).map(({ path }) => String(path[0]))]);
  return failed(
    Object.entries(expected)
      .filter(([name]) => wrong.has(name))
      .map(
        ([name, what]) => `${name} ${present[name] === undefined ? 'is missing' : 'cannot be used'}: expected ${what}.`,
      ),
  );
};
