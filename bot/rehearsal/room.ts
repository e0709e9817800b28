import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import restify, { type Server } from 'restify';
import { z } from 'zod';
import { type Clock } from '../../src/clock.ts';
import { wellAddressed } from '../well-addressed.ts';
import { createActivityMaker } from './activities.ts';
import { type AppListing, plainListing } from './app-listing.ts';
import { createBotLine } from './bot-line.ts';
import { createBotDoor, mountBotPages } from './bot-pages.ts';
import { createBotSide } from './bot-side.ts';
import { createChanges } from './changes.ts';
import { mountConnector } from './connector-routes.ts';
import { createEventLog } from './event-log.ts';
import { mountEvents } from './event-routes.ts';
import { refusal, send } from './http.ts';
import { APP_ID, CHANNEL_ISSUER, TENANT_ID } from './identities.ts';
import { createInstaller } from './installer.ts';
import { keepNothing, openKeep } from './keep.ts';
import { createKeys } from './keys.ts';
import { mountLogin } from './login-routes.ts';
import { mountExtension } from './extension-routes.ts';
import { mountMenus } from './menu-routes.ts';
import { mountPageApi } from './page-routes.ts';
import { foreignness } from './same-origin.ts';
import { createStandings } from './standings.ts';
import { mountPages } from './static-pages.ts';
import { mountTabToken } from './tab-token-route.ts';
import { createTeams, type Teams } from './teams.ts';
import { createMovableClock } from './movable-clock.ts';
import { createTimeTravel, type RoomClock } from './time-travel.ts';
import { createTranscript } from './transcript.ts';

export interface RoomOptions {
  host: '127.0.0.1';
  /** 0: any free port. */
  port: number;
  /** What the room's clock goes by, and what its tokens are dated by. */
  clock: Clock;
  /** Path of the database in which the messages outlive the process; without it they do not. */
  keep?: string;
  /** What the app's manifest declares; nothing when left out. */
  listing?: AppListing;
  /** Folder of the built pages; `dist/pages` of the project when left out. */
  pages?: string;
}

export interface Room {
  origin: string;
  /** What a bot needs to work with this room, under the names of its settings. */
  settings: Record<string, string>;
  teams: Teams;
  /** What time it is here, for the bot as well. */
  clock: RoomClock;
  /** Where the bot listens, for example `http://127.0.0.1:3978/api/messages`. */
  connect(messagesUrl: string): void;
  close(): Promise<void>;
}

const PAGES = join(import.meta.dirname, '../../dist/pages');

const PortTaken = z.object({ code: z.literal('EADDRINUSE') });

const listen = async (port: number, host: string): Promise<{ server: Server; port: number }> => {
  const server = restify.createServer({ name: '', maxParamLength: 500 });
  server.pre(wellAddressed);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const taken = PortTaken.safeParse(error).success;
    throw new Error(
      taken
        ? `Port ${port} on ${host} is taken: the rehearsal room, which takes the port after PORT, cannot open there. Set PORT to another one.`
        : `The rehearsal room cannot open on ${host}:${port}: ${String(error)}`,
      { cause: error },
    );
  }
  const address = server.address();
  return { server, port: address.port };
};

const turnStrangersAway = (server: Server, port: number): void => {
  server.pre((request, response, next) => {
    const foreign = foreignness(request, port);
    if (foreign === undefined) {
      next();
      return;
    }
    send(response, refusal(403, 'Foreign', `This room does not answer a foreign ${foreign}.`));
    next(false);
  });
};

const settingsFor = (origin: string, secret: string): Record<string, string> => ({
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppCredential: 'secret',
  MicrosoftCloud: 'public',
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: secret,
  MicrosoftAppTenantId: TENANT_ID,
  AllowedTenants: TENANT_ID,
  AllowedServiceUrls: origin,
  ToBotFromChannelOpenIdMetadataUrl: `${origin}/bf/openid`,
  ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
  ToChannelFromBotLoginUrl: `${origin}/${TENANT_ID}`,
  TabTokenKeysUrl: `${origin}/bf/keys`,
});

const closeServer = async (server: Server): Promise<void> => {
  const closed = once(server.server, 'close');
  server.close();
  // The pages' event streams never end by themselves.
  server.server.closeAllConnections();
  await closed;
};

/** Opens a small Teams of our own on loopback. Fails with one line that names the port when it is taken. */
export const openRoom = async ({
  host,
  port: wanted,
  clock: base,
  keep: file,
  listing = plainListing,
  pages = PAGES,
}: RoomOptions): Promise<Room> => {
  const { server, port } = await listen(wanted, host);
  const origin = `http://${host}:${port}`;
  const secret = randomBytes(24).toString('base64url');
  const keys = createKeys(base);
  const clock = createMovableClock(base);
  const keep = file === undefined ? keepNothing : openKeep(file);
  const kept = keep.load();
  const transcript = createTranscript(clock, keep, kept);
  const standings = createStandings(keep, kept);
  const changes = createChanges();
  const travel = createTimeTravel(clock, changes);
  const line = createBotLine(keys);
  const door = createBotDoor();
  const activities = createActivityMaker(`${origin}/teams/`, clock);
  const installer = createInstaller({ activities, line, transcript, standings, changes });
  const teams = createTeams({ clock, travel, activities, line, transcript, changes, standings, installer, listing });
  const log = createEventLog(changes);

  turnStrangersAway(server, port);
  mountLogin(server, { keys, origin, secret });
  mountConnector(server, { keys, bot: createBotSide({ clock, transcript, changes, standings }) });
  mountPageApi(server, { teams, log, listing, clock: travel });
  mountMenus(server, teams);
  mountExtension(server, teams);
  mountTabToken(server, keys);
  mountEvents(server, log);
  mountBotPages(server, door);
  mountPages(server, pages);

  return {
    origin,
    settings: settingsFor(origin, secret),
    teams,
    clock: travel,
    connect(messagesUrl) {
      line.connect(messagesUrl);
      door.connect(messagesUrl);
    },
    async close() {
      line.close();
      await closeServer(server);
      keep.close();
    },
  };
};
