import { type CardPress } from '../../src/pages/rehearsal/room-api.ts';
import { type Scene } from './activities.ts';
import { type Delivery } from './bot-line.ts';
import { cardIn, mergeInputs, readSubmission } from './card-action.ts';
import { type StoredMessage } from './messages.ts';
import { people, type PersonKey } from './people.ts';
import { conversationOf, places } from './places.ts';
import { showSaid } from './say.ts';
import { show, type World } from './world.ts';

export interface Press {
  by: PersonKey;
  messageId: string;
  action: CardPress;
  inputs: Record<string, string>;
  locale?: string;
}

const refused = (status: number, message: string): Delivery => ({ status, body: { error: { message } } });

const submit = async (world: World, scene: Scene, replyToId: string, press: Press): Promise<Delivery> => {
  const submission = readSubmission(press.action.data, press.inputs);
  if (submission === undefined) return refused(501, 'The rehearsal room does not open dialogs.');
  const id = world.transcript.nextId();
  const { shown, ...sent } = submission;
  if (shown !== undefined) showSaid(world, scene, { id, text: shown, mention: false });
  return world.line.deliver(world.activities.submit(scene, { id, replyToId, ...sent }));
};

const execute = async (world: World, scene: Scene, replyToId: string, { action, inputs }: Press): Promise<Delivery> => {
  const verb = action.verb === undefined ? {} : { verb: action.verb };
  const pressed = { id: world.transcript.nextId(), replyToId, data: mergeInputs(action.data, inputs), ...verb };
  const delivery = await world.line.deliver(world.activities.execute(scene, pressed));
  const card = cardIn(delivery);
  // Found again only now: the bot may have edited or deleted the message before it answered.
  const message = world.transcript.find(replyToId);
  if (card !== undefined && message?.deleted === false)
    show(world, { ...message, views: { ...message.views, [scene.person.key]: card } });
  return delivery;
};

const sceneOf = (message: StoredMessage, { by, locale }: Press): Scene | undefined => {
  const place = Object.values(places).find(({ key }) => conversationOf(by, key).id === message.conversation);
  return place === undefined
    ? undefined
    : {
        person: people[by],
        conversation: conversationOf(by, place.key),
        ...(message.thread === undefined ? {} : { thread: message.thread }),
        ...(locale === undefined ? {} : { locale }),
      };
};

export const pressAction = async (world: World, press: Press): Promise<Delivery> => {
  const message = world.transcript.find(press.messageId);
  const scene = message === undefined || message.deleted ? undefined : sceneOf(message, press);
  if (scene === undefined) return refused(404, 'There is no such message here.');
  if (press.action.type === 'Action.Execute') return execute(world, scene, press.messageId, press);
  if (press.action.type === 'Action.Submit') return submit(world, scene, press.messageId, press);
  return refused(501, `${press.action.type} does not go to the bot.`);
};
