import type { Log } from '../src/log.ts';
import type { ChannelLogin } from './delivery/channel-login.ts';
import { TokenRefused } from './delivery/login/token-request.ts';

/** Whether whatever comes now can be served, and if not, what is missing. */
export type Readiness = 'ready' | 'records-away' | 'no-login';

export interface ReadinessParts {
  /** Throws while the records cannot be reached. */
  askRecords: () => Promise<unknown>;
  /** Whether the records tell the other instances of this one: until then it has no share of Teams' limits. */
  isKnown: () => boolean;
  login: ChannelLogin;
  log: Log;
}

/** Looks when it is asked: without records nothing can be kept, and without a token of our own nothing can be said. */
export const createReadiness =
  ({ askRecords, isKnown, login, log }: ReadinessParts) =>
  async (): Promise<Readiness> => {
    try {
      await askRecords();
      if (!isKnown()) return 'records-away';
    } catch {
      return 'records-away';
    }
    try {
      await login();
      return 'ready';
    } catch (problem) {
      log.error('login.failed', { status: problem instanceof TokenRefused ? problem.status : 0 });
      return 'no-login';
    }
  };
