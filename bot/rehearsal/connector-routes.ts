import { type Request, type RequestHandler, type Server } from 'restify';
import { z } from 'zod';
import { type BotSide, type SendOptions } from './bot-side.ts';
import { PROBLEMS } from './connector-problems.ts';
import { type Answer, answer, queryOf, readJson, refusal, route } from './http.ts';
import { type Keys } from './keys.ts';
import { membersAnswer, oneMemberAnswer } from './members.ts';
import { personById } from './people.ts';
import { conversationOf } from './places.ts';
import { SentActivity } from './sent-activity.ts';

const UNAUTHORIZED = refusal(401, 'Unauthorized', 'Authorization has been denied for this request.');

/** Teams takes about 100 KB a message, counted in UTF-16 (teams.md 0, point 9). */
const LONGEST_MESSAGE = 50 * 1024;

const Path = z.object({ conversation: z.string(), activity: z.string().default(''), member: z.string().default('') });
const pathOf = (request: Request): z.infer<typeof Path> => Path.parse(request.params);

const optionsOf = (request: Request): SendOptions => ({
  isTargeted: queryOf(request)['isTargetedActivity'] === 'true',
});

const sent = (status: number, outcome: ReturnType<BotSide['post']>): Answer =>
  outcome.ok ? answer(status, outcome.value) : PROBLEMS[outcome.problem];

const NewConversation = z.object({
  members: z.array(z.object({ id: z.string() })).nullish(),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }).nullish(),
  activity: SentActivity.nullish(),
});

/** Where a new conversation would be: a channel (as a new thread), or a person's chat with the bot. */
const targetOf = ({ members, channelData }: z.infer<typeof NewConversation>): string | undefined => {
  if (channelData?.channel !== undefined) return channelData.channel.id;
  const person = personById(members?.[0]?.id ?? '');
  return person === undefined ? undefined : conversationOf(person.key, 'personal').id;
};

const create = async (bot: BotSide, request: Request): Promise<Answer> => {
  const wanted = await readJson(request, NewConversation, LONGEST_MESSAGE);
  if (!wanted.ok) return wanted.problem;
  const id = targetOf(wanted.value);
  if (id === undefined) return refusal(404, 'MemberNotFound', 'No such member.');
  const { activity, channelData } = wanted.value;
  if (activity === undefined || activity === null) return answer(201, { id });
  const first = bot.post(id, activity);
  if (!first.ok) return PROBLEMS[first.problem];
  const thread = channelData?.channel === undefined ? '' : `;messageid=${first.value.id}`;
  return answer(201, { id: `${id}${thread}`, activityId: first.value.id });
};

const post = async (bot: BotSide, request: Request): Promise<Answer> => {
  const { conversation, activity: replyToId } = pathOf(request);
  const activity = await readJson(request, SentActivity, LONGEST_MESSAGE);
  if (!activity.ok) return activity.problem;
  const status = activity.value.type === 'typing' ? 202 : 201;
  const options = { ...optionsOf(request), ...(replyToId === '' ? {} : { replyToId }) };
  return sent(status, bot.post(conversation, activity.value, options));
};

const edit = async (bot: BotSide, request: Request): Promise<Answer> => {
  const { conversation, activity: id } = pathOf(request);
  const activity = await readJson(request, SentActivity, LONGEST_MESSAGE);
  return activity.ok ? sent(200, bot.edit(conversation, id, activity.value, optionsOf(request))) : activity.problem;
};

const remove = (bot: BotSide, request: Request): Answer => {
  const { conversation, activity } = pathOf(request);
  return sent(200, bot.remove(conversation, activity, optionsOf(request)));
};

type Handle = (request: Request) => Answer | Promise<Answer>;

const mountConversations = (
  server: Server,
  path: string,
  guarded: (handle: Handle) => RequestHandler,
  bot: BotSide,
) => {
  const one = `${path}/:conversation`;
  const activities = guarded((request) => post(bot, request));
  const hindered = (request: Request): Answer | undefined => {
    const problem = bot.hindrance(pathOf(request).conversation);
    return problem === undefined ? undefined : PROBLEMS[problem];
  };
  const members = (form: 'list' | 'paged') =>
    guarded((request) => hindered(request) ?? membersAnswer(pathOf(request).conversation, form));
  const member = guarded((request) => hindered(request) ?? oneMemberAnswer(pathOf(request)));
  const creating = guarded((request) => create(bot, request));
  const editing = guarded((request) => edit(bot, request));
  const removing = guarded((request) => remove(bot, request));
  server.post(path, creating);
  server.post(`${one}/activities`, activities);
  server.post(`${one}/activities/:activity`, activities);
  server.put(`${one}/activities/:activity`, editing);
  server.del(`${one}/activities/:activity`, removing);
  server.get(`${one}/members`, members('list'));
  server.get(`${one}/pagedmembers`, members('paged'));
  server.get(`${one}/members/:member`, member);
};

/** The Bot Connector as far as a bot in Teams uses it. Every call needs the token that the room's login gave out. */
export const mountConnector = (server: Server, { keys, bot }: { keys: Keys; bot: BotSide }): void => {
  const guarded = (handle: Handle) =>
    route(async (request) => {
      const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
      return token !== undefined && (await keys.isBotToken(token)) ? handle(request) : UNAUTHORIZED;
    });
  // The serviceUrl ends in /teams/, as Teams' own does; a client that keeps only its host is understood too.
  mountConversations(server, '/teams/v3/conversations', guarded, bot);
  mountConversations(server, '/v3/conversations', guarded, bot);
};
