import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { KnownConversation } from '../conversations/conversation.ts';
import type { Reminder } from '../reminders/reminder.ts';
import type { NewSubscription, SubscriptionChange } from '../subscriptions/subscription.ts';
import type { AuditEntry, Case } from './case.ts';
import { countAgent, countTenant, type RecordCounts } from './count-records.ts';
import { eraseAgent } from './erase-agent.ts';
import { eraseTenant } from './erase-tenant.ts';
import { readmitTenant, type Erasure } from './erased-tenants.ts';
import { exportAgent } from './export-agent.ts';
import { purge } from './purge.ts';

/** One thing that is stored about a person; all of them are JSON. */
export type PersonalRecord =
  | { kind: 'case'; case: Case; history: AuditEntry[] }
  | { kind: 'subscription'; subscription: NewSubscription }
  | { kind: 'subscription-change'; change: SubscriptionChange }
  | { kind: 'settings'; settings: object }
  | { kind: 'feedback'; feedback: object }
  | { kind: 'saved-view'; view: object }
  | { kind: 'reminder'; reminder: Reminder }
  | { kind: 'conversation'; conversation: KnownConversation }
  | { kind: 'talk'; key: string; doc: unknown };

/** For whoever runs the bot: what a person or a tenant may ask for, and what time takes away. */
export interface PersonalRecords {
  /** Everything that names the person, a piece at a time. */
  exportAgent(tenant: string, agent: string): AsyncGenerator<PersonalRecord>;
  /**
   * Puts a pseudonym in the place of the person's id and name: the same one everywhere, and each time. Talks in
   * progress are deleted. What somebody wrote about the person in a note stays. Goes on where it was when it is
   * called again after an interruption.
   */
  eraseAgent(tenant: string, agent: string): Promise<{ pseudonym: string }>;
  /** What erasing the tenant, or the person, would come to. */
  countTenant(tenant: string): Promise<RecordCounts>;
  countAgent(tenant: string, agent: string): Promise<Pick<RecordCounts, 'cases' | 'subscriptions' | 'talks'>>;
  /**
   * Deletes all that is stored of the tenant, and keeps that it was done. Whatever comes later is refused with
   * `TenantErased`. Goes on where it was when it is called again after an interruption.
   */
  eraseTenant(tenant: string, cause: string): Promise<Erasure>;
  /** Lets an erased tenant begin again, with nothing. False when it was not erased. */
  readmitTenant(tenant: string): Promise<boolean>;
  /** Deletes talks and marks of processed activities that are older than the date. */
  purge(tenant: string, before: Date): Promise<Purged>;
}

export interface Purged {
  activities: number;
  imports: number;
  talks: number;
}

export const createPersonalRecords = ({ store, clock }: { store: Store; clock: Clock }): PersonalRecords => ({
  exportAgent: (tenant, agent) => exportAgent(store.reading, tenant, agent),
  eraseAgent: (tenant, agent) => eraseAgent(store, tenant, agent),
  countTenant: (tenant) => countTenant(store.reading, tenant),
  countAgent: (tenant, agent) => countAgent(store.reading, tenant, agent),
  eraseTenant: (tenant, cause) => eraseTenant(store, tenant, { at: clock.now(), cause }),
  readmitTenant: (tenant) => readmitTenant(store, tenant, clock.now()),
  purge: (tenant, before) => purge(store, tenant, before),
});
