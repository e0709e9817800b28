/** One message as it went out: where to, with which reminders, and when, in milliseconds. */
export interface Sent {
  conversation: string;
  reminders: readonly string[];
  at: number;
}

/** The most messages of any so many milliseconds. */
export const fullest = (times: readonly number[], width: number): number => {
  const sorted = times.toSorted((first, second) => first - second);
  let from = 0;
  return sorted.reduce((most, at, index) => {
    while ((sorted[from] ?? at) <= at - width) from += 1;
    return Math.max(most, index - from + 1);
  }, 0);
};

/** What Teams takes at most: within a second of a tenant, and of a conversation within 1, 2, 30 and 3,600 seconds. */
const ofTenant = 50;
const ofConversation = [
  [1, 7],
  [2, 8],
  [30, 60],
  [3600, 1800],
] as const;

/** The fullest windows of a tenant and of any conversation, and which of them are over the limits of Teams. */
export const windowsOf = (ledger: readonly Sent[]): { inWords: string; failures: string[] } => {
  const tenant = fullest(
    ledger.map(({ at }) => at),
    1000,
  );
  const conversations = [...Map.groupBy(ledger, ({ conversation }) => conversation).values()].map((sent) =>
    sent.map(({ at }) => at),
  );
  const most = ofConversation.map(([seconds, allowed]) => {
    const found = conversations.reduce((so, times) => Math.max(so, fullest(times, seconds * 1000)), 0);
    return { seconds, allowed, found };
  });
  const failures = most
    .filter(({ found, allowed }) => found > allowed)
    .map(({ seconds, found, allowed }) => `${found} to one conversation within ${seconds} s; Teams takes ${allowed}`);
  if (tenant > ofTenant) failures.push(`${tenant} to the tenant within a second; Teams takes ${ofTenant}`);
  const found = most.map((one) => one.found).join('/');
  return { inWords: `fullest second of the tenant ${tenant}, of a conversation ${found} in 1/2/30/3600 s`, failures };
};

/** Which reminders went out more than once. */
export const sentTwice = (ledger: readonly Sent[]): string[] => {
  const counts = new Map<string, number>();
  for (const id of ledger.flatMap(({ reminders }) => reminders)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, times]) => times > 1).map(([id, times]) => `${id}: sent ${times} times`);
};
