import { activityOf } from '../../../bot/activity.ts';
import { createChannelLogin } from '../../../bot/delivery/channel-login.ts';
import { createConnector } from '../../../bot/delivery/connector.ts';
import { createGate } from '../../../bot/edge/gate.ts';
import { createServiceUrlCheck } from '../../../bot/edge/service-urls.ts';
import { createJsonLog } from '../../../bot/json-log.ts';
import { openServer } from '../../../bot/server.ts';
import { TeamsAdapter } from '../../../bot/teams-adapter.ts';
import { readConfig } from '../../../src/config.ts';

/** Our door, our adapter and our way out, with nothing between them but an echo: what the peers do. */
const clock = { now: () => new Date() };
const config = readConfig(process.env, 'serve');
if (!config.ok || config.value.channel === undefined) throw new Error('The settings of the bench do not fit the bot');
const { channel, port, host, logLevel } = config.value;

const adapter = new TeamsAdapter(
  createConnector({ login: createChannelLogin(channel, clock), mayCall: createServiceUrlCheck(channel.serviceUrls) }),
);
await openServer({
  host,
  port,
  gate: createGate(channel, clock),
  receive: async ({ activity }) => {
    await adapter.run(activityOf(activity), async (turn) => {
      await turn.sendActivity(`Echo: ${activity.text ?? ''}`);
    });
    return { status: 200 };
  },
  downloads: { offer: () => Promise.resolve(undefined), take: () => Promise.resolve(undefined) },
  isReady: () => Promise.resolve(true),
  log: createJsonLog(logLevel),
});
