import { activityOf } from '../../../bot/activity.ts';
import { createChannelLogin } from '../../../bot/delivery/channel-login.ts';
import { createConnector } from '../../../bot/delivery/connector.ts';
import type { Course } from '../../../bot/course.ts';
import { createDoor } from '../../../bot/door.ts';
import { signIn } from '../../../bot/delivery/login/sign-in.ts';
import { createGate, type Admitted } from '../../../bot/edge/gate.ts';
import { createServiceUrlCheck } from '../../../bot/edge/service-urls.ts';
import { createJsonLog } from '../../../bot/json-log.ts';
import type { Received } from '../../../bot/receive.ts';
import { openServer } from '../../../bot/server.ts';
import { TeamsAdapter } from '../../../bot/teams-adapter.ts';
import { readConfig } from '../../../src/config.ts';

/** Our door, our adapter and our way out, with nothing between them but an echo: what the peers do. */
const clock = { now: () => new Date() };
const config = readConfig(process.env, 'serve');
if (!config.ok || config.value.channel === undefined) throw new Error('The settings of the bench do not fit the bot');
const { channel, port, host, logLevel } = config.value;

const log = createJsonLog(logLevel);
const adapter = new TeamsAdapter(
  createConnector({
    login: createChannelLogin(signIn({ settings: channel, clock }), clock),
    mayCall: createServiceUrlCheck(channel.serviceUrls),
  }),
);
const echo = async (admitted: Admitted, course: Course<Received>): Promise<Received> => {
  await adapter.run(activityOf(admitted), async (turn) => {
    await turn.sendActivity(`Echo: ${admitted.activity.text ?? ''}`);
  });
  course.ended({ status: 200, end: 'answered' });
  return course.answered;
};
await openServer({
  host,
  port,
  door: createDoor({
    gate: createGate(channel, clock),
    receive: Object.assign(echo, { finished: () => Promise.resolve() }),
    log,
  }),
  downloads: { offer: () => Promise.resolve(undefined), take: () => Promise.resolve(undefined) },
  readiness: () => Promise.resolve('ready'),
  log,
});
