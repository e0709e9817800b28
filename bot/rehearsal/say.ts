import { clockWords, readClockWish } from './clock-words.ts';
import { type Said, type Scene } from './activities.ts';
import { type Delivery } from './bot-line.ts';
import { people, type PersonKey } from './people.ts';
import { conversationOf, type PlaceKey } from './places.ts';
import { refused } from './scene.ts';
import { fresh, show, type World } from './world.ts';

export interface SayOptions {
  mention?: boolean;
  /** A native slash command: in a channel or group chat only the bot sees it. */
  targeted?: boolean;
  /** An Adaptive Card that the message extension gave. */
  card?: unknown;
  thread?: string;
  locale?: string;
}

export const showSaid = (world: World, scene: Scene, { id, text, mention, targeted, card }: Said): void =>
  show(world, {
    ...fresh,
    id,
    conversation: scene.conversation.id,
    ...(scene.thread === undefined ? {} : { thread: scene.thread }),
    from: scene.person.key,
    ...(text === '' ? {} : { text }),
    ...(card === undefined ? {} : { card }),
    at: world.clock.now(),
    mentionsBot: mention,
    ...(targeted === true ? { onlyFor: scene.person.key } : {}),
  });

/** Words for the room's own clock never reach the bot. Nothing for any other text. */
const moveClock = ({ travel }: World, text: string): Promise<Delivery> | undefined => {
  const wish = readClockWish(clockWords(text) ?? '', travel.now());
  if (wish === undefined) return undefined;
  const moved = wish === 'now' ? travel.back() : travel.moveTo(wish.to);
  return moved.then(() => ({ status: 200, body: null }));
};

export const say = async (
  world: World,
  { by, place, text }: { by: PersonKey; place: PlaceKey; text: string },
  { mention = false, targeted = false, card, thread, locale }: SayOptions,
): Promise<Delivery> => {
  await world.installer.install(by, place);
  const conversation = conversationOf(by, place);
  if (thread !== undefined && world.transcript.find(thread)?.conversation !== conversation.id)
    return refused(404, 'There is no such thread.');
  const isPersonal = conversation.place.kind === 'personal';
  const standing = world.standings.of(conversation);
  const isAway = standing === 'removed' || standing === 'blocked';
  if (isAway && (isPersonal || targeted)) return refused(409, 'The app is not here.');
  const id = world.transcript.nextId();
  const root = conversation.place.kind === 'channel' ? { thread: thread ?? id } : {};
  const scene = { person: people[by], conversation, ...root, ...(locale === undefined ? {} : { locale }) };
  const said = { id, text, mention, targeted: targeted && !isPersonal, ...(card === undefined ? {} : { card }) };
  showSaid(world, scene, said);
  const moved = isPersonal ? moveClock(world, text) : undefined;
  if (moved !== undefined) return moved;
  const isTold = (mention || targeted || isPersonal) && !isAway;
  return isTold ? world.line.deliver(world.activities.message(scene, said)) : { status: 204, body: null };
};
