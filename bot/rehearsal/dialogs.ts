import { type DialogOrigin, type DialogStep } from '../../src/pages/rehearsal/extension-api.ts';
import { type Scene } from './activities.ts';
import { type StoredMessage } from './messages.ts';
import { messagePayload } from './message-payload.ts';
import { type PersonKey } from './people.ts';
import { findSeen } from './scene.ts';
import { readTaskAnswer } from './task-answer.ts';
import { type World } from './world.ts';

/** Which of Teams' themes the dialog opens in; the room's cards wear either by themselves. */
const context = { theme: 'default' } as const;

const GONE: DialogStep = { kind: 'error', code: 'http-404', text: '' };

/** What the message extension is told of the message whose menu its action stood in. */
const actionOn = (commandId: string, message: StoredMessage, scene: Scene) => ({
  commandId,
  commandContext: 'message',
  context,
  messagePayload: messagePayload(message, scene),
});

const invoke = async (
  world: World,
  scene: Scene,
  invoked: { name: string; value: unknown; replyToId?: string },
): Promise<DialogStep> =>
  readTaskAnswer(
    await world.line.deliver(world.activities.invoke(scene, { id: world.transcript.nextId(), ...invoked })),
  );

/** A card's button of the kind `task/fetch` was pressed; `data` is the button's own with the card's inputs over it. */
export const fetchDialog = (world: World, scene: Scene, replyToId: string, data: unknown): Promise<DialogStep> =>
  invoke(world, scene, { name: 'task/fetch', replyToId, value: { data, context } });

/** An action command was chosen in a message's menu. */
export const openAction = async (
  world: World,
  { by, messageId, commandId }: { by: PersonKey; messageId: string; commandId: string },
): Promise<DialogStep> => {
  const seen = findSeen(world, by, messageId);
  const isListed = world.listing.messageActions.some((action) => action.commandId === commandId);
  if (seen === undefined || !isListed) return GONE;
  const value = actionOn(commandId, seen.message, seen.scene);
  return invoke(world, seen.scene, { name: 'composeExtension/fetchTask', value });
};

/** The dialog's card was submitted. */
export const submitDialog = async (
  world: World,
  { by, origin, data }: { by: PersonKey; origin: DialogOrigin; data: unknown },
): Promise<DialogStep> => {
  const seen = findSeen(world, by, origin.message);
  if (seen === undefined) return GONE;
  const { message, scene } = seen;
  if (origin.kind === 'card')
    return invoke(world, scene, { name: 'task/submit', replyToId: message.id, value: { data, context } });
  const value = { ...actionOn(origin.commandId, message, scene), data };
  return invoke(world, scene, { name: 'composeExtension/submitAction', value });
};
