import { type Scene } from './activities.ts';
import { type Delivery } from './bot-line.ts';
import { people, type PersonKey } from './people.ts';
import { conversationOf, type PlaceKey } from './places.ts';
import { fresh, show, type World } from './world.ts';

export interface SayOptions {
  mention?: boolean;
  thread?: string;
  locale?: string;
}

export const showSaid = (world: World, scene: Scene, said: { id: string; text: string; mention: boolean }): void =>
  show(world, {
    ...fresh,
    id: said.id,
    conversation: scene.conversation.id,
    ...(scene.thread === undefined ? {} : { thread: scene.thread }),
    from: scene.person.key,
    text: said.text,
    at: world.clock.now(),
    mentionsBot: said.mention,
  });

export const say = async (
  world: World,
  { by, place, text }: { by: PersonKey; place: PlaceKey; text: string },
  { mention = false, thread, locale }: SayOptions,
): Promise<Delivery> => {
  await world.installer.install(by, place);
  const conversation = conversationOf(by, place);
  if (thread !== undefined && world.transcript.find(thread)?.conversation !== conversation.id)
    return { status: 404, body: { error: { message: 'There is no such thread.' } } };
  const id = world.transcript.nextId();
  const root = conversation.place.kind === 'channel' ? { thread: thread ?? id } : {};
  const scene = { person: people[by], conversation, ...root, ...(locale === undefined ? {} : { locale }) };
  const said = { id, text, mention };
  showSaid(world, scene, said);
  const told = mention || conversation.place.kind === 'personal';
  return told ? world.line.deliver(world.activities.message(scene, said)) : { status: 204, body: null };
};
