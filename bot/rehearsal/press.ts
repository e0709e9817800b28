import { type DialogStep } from '../../src/pages/rehearsal/extension-api.ts';
import { type CardPress, type PressAnswer } from '../../src/pages/rehearsal/room-api.ts';
import { type Scene } from './activities.ts';
import { type Delivery } from './bot-line.ts';
import { cardIn, mergeInputs, readInvokeAnswer, readSubmission, readSubmitAnswer, refreshFor } from './card-action.ts';
import { fetchDialog } from './dialogs.ts';
import { people, type PersonKey } from './people.ts';
import { showSaid } from './say.ts';
import { findSeen, NO_MESSAGE, refused } from './scene.ts';
import { show, type World } from './world.ts';

export interface Press {
  by: PersonKey;
  messageId: string;
  action: CardPress;
  inputs: Record<string, string>;
  locale?: string;
}

/** What the press brought: the bot's answer, and what the presser gets to see of it. */
export interface Pressed extends Delivery {
  answer: PressAnswer;
}

const submitted = (delivery: Delivery): Pressed => ({ ...delivery, answer: readSubmitAnswer(delivery) });

/** 502: the bot answered something that opens no dialog. */
const opened = (step: DialogStep): Pressed => {
  if (step.kind === 'error') return { ...refused(502, step.code), answer: step };
  return { status: 200, body: null, answer: step.kind === 'dialog' ? step : { kind: 'done' } };
};

const submit = async (world: World, scene: Scene, replyToId: string, press: Press): Promise<Pressed> => {
  const submission = readSubmission(press.action.data, press.inputs);
  if (submission === undefined) return submitted(refused(501, 'The rehearsal room does not play this button.'));
  if (submission.kind === 'dialog') return opened(await fetchDialog(world, scene, replyToId, submission.data));
  const id = world.transcript.nextId();
  const { shown, value, text } = submission;
  if (shown !== undefined) showSaid(world, scene, { id, text: shown, mention: false });
  const sent = { ...(value === undefined ? {} : { value }), ...(text === undefined ? {} : { text }) };
  return submitted(await world.line.deliver(world.activities.submit(scene, { id, replyToId, ...sent })));
};

const execute = async (
  world: World,
  scene: Scene,
  replyToId: string,
  { action, inputs, trigger }: Pick<Press, 'action' | 'inputs'> & { trigger: 'manual' | 'automatic' },
): Promise<Pressed> => {
  const verb = action.verb === undefined ? {} : { verb: action.verb };
  const executed = { type: 'Action.Execute', ...verb, data: mergeInputs(action.data, inputs) };
  const id = world.transcript.nextId();
  const invoked = { id, name: 'adaptiveCard/action', replyToId, value: { action: executed, trigger } };
  const edition = world.transcript.find(replyToId)?.edition;
  const delivery = await world.line.deliver(world.activities.invoke(scene, invoked));
  const card = cardIn(delivery);
  // Found again only now: the bot may have edited or deleted the message before it answered.
  const message = world.transcript.find(replyToId);
  const isStale = trigger === 'automatic' && message?.edition !== edition;
  if (card !== undefined && message?.deleted === false && !isStale)
    show(world, { ...message, views: { ...message.views, [scene.person.key]: card } });
  return { ...delivery, answer: readInvokeAnswer(delivery) };
};

export const pressAction = async (world: World, press: Press): Promise<Pressed> => {
  const { by, messageId, action, locale } = press;
  const seen = findSeen(world, by, messageId, locale);
  if (seen === undefined) return submitted(NO_MESSAGE);
  if (action.type === 'Action.Execute') return execute(world, seen.scene, messageId, { ...press, trigger: 'manual' });
  if (action.type === 'Action.Submit') return submit(world, seen.scene, messageId, press);
  return submitted(refused(501, `${action.type} does not go to the bot.`));
};

/** The card came on that person's screen. Status 204: it does not want to be asked for anew by this person. */
export const refreshCard = async (world: World, by: PersonKey, messageId: string): Promise<Delivery> => {
  const seen = findSeen(world, by, messageId);
  if (seen === undefined) return NO_MESSAGE;
  const { message, scene } = seen;
  const action = refreshFor(message.views[by] ?? message.card, [people[by].id, people[by].aadObjectId]);
  if (action === undefined) return { status: 204, body: null };
  return execute(world, scene, messageId, { action, inputs: {}, trigger: 'automatic' });
};
