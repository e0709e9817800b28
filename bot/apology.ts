import { randomUUID } from 'node:crypto';

import { ActivityTypes, CardFactory } from 'botbuilder';

import type { CardMessage } from '../cards/card-message.ts';
import { diagnosisCard } from '../cards/diagnosis.card.ts';
import { failureCard } from '../cards/notice.card.ts';
import { TenantErased } from '../src/cases/erased-tenants.ts';
import { languageOf, type Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { StoreUnavailable } from '../src/store/store.ts';
import { activityOf } from './activity.ts';
import type { Services } from './commands/command.ts';
import { findCommand } from './commands/find-command.ts';
import { NotDelivered } from './delivery/caller.ts';
import { speakPrivately } from './delivery/privately.ts';
import type { Admitted } from './edge/gate.ts';
import { hear, isSaidInPrivate } from './hear.ts';
import { invokeFailure } from './invoke-answer.ts';
import type { Received, ReceiveParts } from './receive.ts';
import { traceOf } from './trace.ts';
import { turnKind } from './turn-kind.ts';

/** What a person reads: true words about the records where they are the trouble, and else the reference in the log. */
const sentenceFor = (problem: unknown, language: Language, reference: string): string => {
  const { notices } = words[language];
  if (problem instanceof TenantErased) return notices.tenantErased;
  return problem instanceof StoreUnavailable ? notices.unavailable[problem.why] : notices.failed({ reference });
};

/** Teams is told that it arrived: to send it again would not help. */
const failed = { status: 200, end: 'failed' } as const;

export interface ApologyParts extends Pick<ReceiveParts, 'adapter' | 'log'> {
  services: Pick<Services, 'installation'>;
}

/** The only place where a bug meets a person: they get what happened, what to do, and the reference that is in the log. */
export const createApology = ({ adapter, log, services }: ApologyParts) => {
  const send = async (admitted: Admitted, { card, text }: CardMessage): Promise<void> => {
    await adapter
      .run(activityOf(admitted), async (turn) => {
        if (isSaidInPrivate(admitted.activity)) speakPrivately(turn);
        await turn.sendActivity({
          type: ActivityTypes.Message,
          summary: text,
          attachments: [CardFactory.adaptiveCard(card)],
        });
      })
      .catch(() => {
        log.error('apology.failed');
      });
  };

  const say = (admitted: Admitted, sentence: string): Promise<void> =>
    send(admitted, failureCard(languageOf(admitted.activity.locale), sentence));

  /** Whoever asks how things are is told so, even when that is the trouble. */
  const diagnosis = async (admitted: Admitted, problem: unknown): Promise<CardMessage | undefined> => {
    if (!(problem instanceof StoreUnavailable) || admitted.activity.type !== 'message') return undefined;
    const { actor, language, text } = hear(admitted);
    if (findCommand(text)?.command.name !== 'diagnose') return undefined;
    return diagnosisCard(language, await services.installation.diagnose(actor));
  };

  const apologise = async (admitted: Admitted, problem: unknown): Promise<Received> => {
    const reference = randomUUID().slice(0, 8);
    log.error('turn.failed', { reference, kind: turnKind(admitted.activity), ...traceOf(problem) });
    const language = languageOf(admitted.activity.locale);
    const sentence = sentenceFor(problem, language, reference);
    if (admitted.activity.type === 'invoke') return { ...failed, body: invokeFailure(sentence) };
    if (problem instanceof NotDelivered) return failed;
    await send(admitted, (await diagnosis(admitted, problem)) ?? failureCard(language, sentence));
    return failed;
  };

  return { apologise, say };
};
