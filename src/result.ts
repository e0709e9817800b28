/** An expected failure is a value. A bug is thrown. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const failed = <Problem>(problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });
