import type { Actor } from '../cases/case.ts';
import { NoteText } from '../cases/case.ts';
import { utcDate } from '../clock.ts';
import { fold } from '../language/fold.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { Changing, Reading } from '../store/store.ts';
import type { MuteProblem } from './service.ts';

export const muteCustomer = async (
  tables: Changing,
  { tenant, agent, name }: Actor,
  wish: { customer: string; until: string; reason: string },
  now: Date,
): Promise<Result<undefined, MuteProblem>> => {
  const today = utcDate(now);
  const customer = fold(wish.customer);
  const reason = NoteText.safeParse(wish.reason);
  if (customer === '') return failed({ kind: 'no-customer' });
  if (wish.until <= today) return failed({ kind: 'not-ahead', today });
  if (!reason.success) return failed({ kind: 'no-reason' });
  const muted = { until: wish.until, reason: reason.data, by_agent: agent, by_name: name, at: now.toISOString() };
  await tables
    .insertInto('muted_customer')
    .values({ tenant, customer, ...muted })
    .onConflict((conflict) => conflict.columns(['tenant', 'customer']).doUpdateSet(muted))
    .execute();
  return ok(undefined);
};

export const unmuteCustomer = (tables: Changing, tenant: string, customer: string) =>
  tables.deleteFrom('muted_customer').where('tenant', '=', tenant).where('customer', '=', fold(customer)).execute();

/** Those that are still muted on the day. */
export const mutedOn = (tables: Reading, tenant: string, today: string) =>
  tables
    .selectFrom('muted_customer')
    .select(['customer', 'until', 'reason', 'by_name as by'])
    .where('tenant', '=', tenant)
    .where('until', '>', today)
    .orderBy('customer')
    .execute();
