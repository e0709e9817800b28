import { z } from 'zod';
import { type CardPress, type PressAnswer } from '../../src/pages/rehearsal/room-api.ts';
import { type Delivery } from './bot-line.ts';

const Fields = z.record(z.string(), z.unknown());

/** An action's own data with the card's inputs over it, as Teams merges them. */
export const mergeInputs = (data: unknown, inputs: Record<string, string>): Record<string, unknown> => {
  const own = Fields.safeParse(data);
  return { ...(own.success ? own.data : {}), ...inputs };
};

/** What an Action.Submit becomes: a silent value, a text that is seen in the chat as said by the presser, or a dialog. */
export type Submission =
  | { kind: 'message'; value?: Record<string, unknown>; text?: string; shown?: string }
  | { kind: 'dialog'; data: Record<string, unknown> };

const TeamsSubmit = z.object({
  msteams: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('messageBack'),
      text: z.string().optional(),
      displayText: z.string().optional(),
      value: z.unknown().optional(),
    }),
    z.object({ type: z.literal('imBack'), value: z.string() }),
    z.object({ type: z.literal('task/fetch') }),
    z.object({ type: z.enum(['invoke', 'signin']) }),
  ]),
});

/** `undefined`: a kind of button the room does not play (sign-in, `invoke`). */
export const readSubmission = (data: unknown, inputs: Record<string, string>): Submission | undefined => {
  const special = TeamsSubmit.safeParse(data);
  if (!special.success) return { kind: 'message', value: mergeInputs(data, inputs) };
  const { msteams } = special.data;
  switch (msteams.type) {
    case 'messageBack':
      return {
        kind: 'message',
        value: mergeInputs(msteams.value, inputs),
        ...(msteams.text === undefined ? {} : { text: msteams.text }),
        ...(msteams.displayText === undefined ? {} : { shown: msteams.displayText }),
      };
    case 'imBack':
      return { kind: 'message', text: msteams.value, shown: msteams.value };
    case 'task/fetch':
      return { kind: 'dialog', data: mergeInputs(data, inputs) };
    case 'invoke':
    case 'signin':
      return undefined;
  }
};

const CardAnswer = z.object({ type: z.literal('application/vnd.microsoft.card.adaptive'), value: Fields });
const TextAnswer = z.object({ type: z.literal('application/vnd.microsoft.activity.message'), value: z.string() });
const ErrorAnswer = z.object({
  type: z.literal('application/vnd.microsoft.error'),
  value: z.object({ code: z.string().optional(), message: z.string().optional() }),
});

/** The card an `adaptiveCard/action` invoke was answered with; only its presser sees it. */
export const cardIn = ({ status, body }: Delivery): Record<string, unknown> | undefined => {
  const answer = CardAnswer.safeParse(body);
  return status === 200 && answer.success ? answer.data.value : undefined;
};

const refusal = (code: string, text: string): PressAnswer => ({ kind: 'error', code, text });

/** What the presser is told of an answered invoke (teams.md 3.2). */
export const readInvokeAnswer = ({ status, body }: Delivery): PressAnswer => {
  if (status >= 300) return refusal(`http-${status}`, '');
  const error = ErrorAnswer.safeParse(body);
  if (error.success) return refusal(error.data.value.code ?? 'error', error.data.value.message ?? '');
  const text = TextAnswer.safeParse(body);
  if (text.success) return { kind: 'message', text: text.data.value };
  return CardAnswer.safeParse(body).success ? { kind: 'done' } : refusal('no-answer', '');
};

const Refresh = z.object({
  refresh: z.object({
    action: z.object({
      type: z.literal('Action.Execute'),
      verb: z.string().optional(),
      data: z.unknown().optional(),
    }),
    userIds: z.array(z.string()).optional(),
  }),
});

/**
 * The action a card wants pressed for that person whenever it comes on the screen. Without `userIds` it is everybody:
 * no place of the room has 60 members (teams.md 3.2).
 */
export const refreshFor = (card: unknown, userIds: readonly string[]): CardPress | undefined => {
  const read = Refresh.safeParse(card);
  if (!read.success) return undefined;
  const { action, userIds: listed } = read.data.refresh;
  return listed === undefined || listed.some((id) => userIds.includes(id)) ? action : undefined;
};

export const readSubmitAnswer = ({ status }: Delivery): PressAnswer =>
  status >= 300 ? refusal(`http-${status}`, '') : { kind: 'done' };
