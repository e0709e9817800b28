import type { Migrations } from './migrate.ts';
import { cases } from './migrations/001-cases.ts';
import { botState } from './migrations/002-bot-state.ts';
import { caseWork } from './migrations/003-case-work.ts';
import { caseSearch } from './migrations/004-case-search.ts';
import { subscriptions } from './migrations/005-subscriptions.ts';
import { erasedTenants } from './migrations/006-erased-tenants.ts';
import { wordBlocks } from './migrations/007-word-blocks.ts';
import { settings } from './migrations/008-settings.ts';
import { reminders } from './migrations/010-reminders.ts';
import { pages } from './migrations/012-pages.ts';
import { leanIndexes } from './migrations/013-lean-indexes.ts';
import { policyChanges } from './migrations/014-policy-changes.ts';
import { savedViews } from './migrations/016-saved-views.ts';
import { newsOfSubscriptions } from './migrations/017-news-of-subscriptions.ts';
import { clusteredRows } from './migrations/018-clustered-rows.ts';
import { knownConversations } from './migrations/019-known-conversations.ts';
import { deadReminders } from './migrations/020-dead-reminders.ts';

/** Every change of the tables, oldest first. What was released is never edited, only followed by the next. */
export const migrations: Migrations = {
  '001-cases': cases,
  '002-bot-state': botState,
  '003-case-work': caseWork,
  '004-case-search': caseSearch,
  '005-subscriptions': subscriptions,
  '006-erased-tenants': erasedTenants,
  '007-word-blocks': wordBlocks,
  '008-settings': settings,
  '010-reminders': reminders,
  '012-pages': pages,
  '013-lean-indexes': leanIndexes,
  '014-policy-changes': policyChanges,
  '016-saved-views': savedViews,
  '017-news-of-subscriptions': newsOfSubscriptions,
  '018-clustered-rows': clusteredRows,
  '019-known-conversations': knownConversations,
  '020-dead-reminders': deadReminders,
};
