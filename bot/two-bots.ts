import { isDeepStrictEqual } from 'node:util';

import type { Talk } from '../dialogs/talk.ts';
import type { KeptTalk, TalkKey, TalkState } from '../dialogs/talk-state.ts';
import type { Log } from '../src/log.ts';
import { StateConflict } from '../src/store/bot-state.ts';
import { StoreUnavailable } from '../src/store/store.ts';

/** Each failure means that another bot got through: with two of them, so many in a row is a fault of ours. */
const attempts = 8;

/** Takes a step of a talk again, from its reading on, while another bot on the same records changes the talk. */
export const againOnConflict = async <Done>(step: () => Promise<Done>): Promise<Done> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step();
    } catch (problem) {
      if (!(problem instanceof StateConflict) || attempt === attempts) throw problem;
    }
  }
};

const isSameTalk = (one: Talk, other: Talk): boolean =>
  isDeepStrictEqual({ ...one, card: undefined }, { ...other, card: undefined });

/**
 * Remembers which message shows the open question, unless another bot took the talk further meanwhile. Everything that
 * matters is kept by then and said: a person who reads an answer is not told that it failed.
 */
export const keepCard = async (
  { talks, log }: { talks: TalkState; log: Log },
  { key, kept }: { key: TalkKey; kept: KeptTalk },
  shown: Talk | undefined,
): Promise<void> => {
  let first: KeptTalk | undefined = kept;
  try {
    await againOnConflict(async () => {
      const now = first ?? (await talks.read(key));
      first = undefined;
      if (shown === undefined || now.talk === undefined || !isSameTalk(now.talk, shown)) return;
      await talks.keep(key, now, { talk: shown, ended: now.ended });
    });
  } catch (problem) {
    if (!(problem instanceof StoreUnavailable || problem instanceof StateConflict)) throw problem;
    log.warn('card.not-kept', { reason: problem.name });
  }
};
