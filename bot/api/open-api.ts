import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { ApiServices } from '../../src/api/services.ts';
import type { Clock } from '../../src/clock.ts';
import type { Config } from '../../src/config.ts';
import type { Log } from '../../src/log.ts';
import type { Store } from '../../src/store/store.ts';
import { createSignInCheck } from '../edge/tab-token.ts';
import type { Services } from '../commands/command.ts';
import type { LivingCards } from '../living-cards.ts';
import type { LivingPolicy } from '../living-policy.ts';
import { createApi, type Api } from './answer-call.ts';
import { createRateLimit } from './rate-limit.ts';
import { openApiServices } from './services.ts';

interface Parts extends Pick<
  ApiServices,
  'cases' | 'settings' | 'feedback' | 'news' | 'subscriptions' | 'reminders' | 'reminderViews' | 'compare'
> {
  store: Store;
  living: LivingPolicy;
  livingCards: LivingCards;
  /** Shows a case to the colleague who looks after it now. */
  tellColleague?: Services['tellColleague'];
  clock: Clock;
  /** What tokens and haste are measured by. */
  tokenClock: Clock;
  log: Log;
}

/**
 * What the places in a list are signed with, so that nobody makes them up: something that all instances have and nobody
 * else. A single instance without any makes one up; whoever then looks at a list during a restart begins it anew.
 */
const secretOf = ({ channel, databaseUrl }: Config): string =>
  channel?.credential.kind === 'secret' ? channel.credential.secret : (databaseUrl ?? randomUUID());

/** The pages' API; nothing where nobody can sign in. */
export const openApi = (
  config: Config,
  { living, livingCards, tellColleague, tokenClock, ...parts }: Parts,
): Api | undefined => {
  const { tab, channel, publicUrl, dataDir } = config;
  if (tab === undefined || channel === undefined) return undefined;
  const { log, cases } = parts;
  const uploads = join(dataDir, 'uploads');
  // Nobody can confirm what an earlier process was sent.
  rmSync(uploads, { recursive: true, force: true });
  return createApi({
    services: openApiServices({ ...parts, loaded: living.loaded, secret: secretOf(config), uploads }),
    signIn: createSignInCheck({ settings: tab, publicUrl, clock: tokenClock }),
    mayAsk: createRateLimit(tokenClock),
    onChanged: async (actor, { number, handedTo }) => {
      const changed = await cases.find(actor, number);
      if (changed === undefined) return;
      await livingCards.refresh(actor, changed);
      if (handedTo !== undefined && handedTo.agent !== actor.agent)
        await tellColleague?.(actor.tenant, handedTo, changed);
    },
    log,
  });
};
