import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';

import { caseCard } from '../../cards/case.card.ts';
import { customerMessage } from '../../cards/customer-message.ts';
import { caseView, readCaseView } from '../../dialogs/case-view.ts';
import { createCursors } from '../../src/api/cursors.ts';
import type { ApiServices } from '../../src/api/services.ts';
import { causesBeginning } from '../../src/cases/causes.ts';
import type { Clock } from '../../src/clock.ts';
import { createImports } from '../../src/imports/imports.ts';
import { createInsights } from '../../src/insights/insights.ts';
import type { Log } from '../../src/log.ts';
import type { Pause } from '../../src/news/shared-looks.ts';
import { presentPolicy } from '../../src/api/policy/present-policy.ts';
import type { LoadedPolicy } from '../../src/policy/load-policy.ts';
import type { Store } from '../../src/store/store.ts';
import { createTerms } from '../../src/terms/terms.ts';
import { createViews } from '../../src/views/views.ts';
import { traceOf } from '../trace.ts';

/** Waits so long, or until the signal is given. */
export const pause: Pause = (milliseconds, signal) =>
  after(milliseconds, undefined, { signal }).then(
    () => undefined,
    () => undefined,
  );

type Shared = Pick<
  ApiServices,
  'cases' | 'settings' | 'feedback' | 'news' | 'subscriptions' | 'reminders' | 'reminderViews' | 'compare'
>;

interface Parts extends Shared {
  store: Store;
  loaded: () => LoadedPolicy;
  /** Signs the places of lists; the same for all instances. */
  secret: string;
  /** Where uploaded files wait. */
  uploads: string;
  clock: Clock;
  log: Log;
}

/** What the pages' API works with, beside what the conversations work with too. */
export const openApiServices = ({
  store,
  loaded,
  secret,
  uploads,
  clock,
  log,
  subscriptions,
  ...shared
}: Parts): ApiServices => {
  const policy = presentPolicy(loaded);
  return {
    ...shared,
    subscriptions,
    views: createViews({ store, clock }),
    terms: createTerms({ store, clock }),
    insights: createInsights(store),
    imports: createImports({
      subscriptions,
      clock,
      folder: uploads,
      newId: randomUUID,
      onFailed: (problem) => log.error('import.failed', traceOf(problem)),
    }),
    policy,
    cardOf: async (actor, one, language) => {
      const parts = { cases: shared.cases, policy: policy().policy };
      return caseCard(await readCaseView(parts, { actor, language }, one)).card;
    },
    customerMessageOf: (one, language, from) => {
      const { decision } = caseView(policy().policy, language, one);
      return decision && customerMessage(language, { case: one, decision, from });
    },
    causes: ({ tenant }, beginning) => causesBeginning(store.reading, tenant, beginning),
    cursors: createCursors(secret),
    clock,
  };
};
