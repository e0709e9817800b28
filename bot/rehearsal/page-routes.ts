import { type Server } from 'restify';
import { z } from 'zod';
import { readClockWish } from './clock-words.ts';
import {
  ClockRequest,
  type Heard,
  OpenRequest,
  PersonKey,
  PlaceKey,
  PressRequest,
  type RoomState,
  SayRequest,
} from '../../src/pages/rehearsal/room-api.ts';
import { languageOf } from '../../src/language/language.ts';
import { type AppListing, appView } from './app-listing.ts';
import { type EventLog } from './event-log.ts';
import { answer, posted, queryOf, refusal, route } from './http.ts';
import { BOT } from './identities.ts';
import { TEAM } from './places.ts';
import { type RoomClock } from './time-travel.ts';
import { type Delivery, type Teams } from './teams.ts';
import { appStanding, messageView, personView } from './views.ts';

export const heard = ({ status }: Delivery): Heard => {
  if (status === 204) return { heard: 'silent', status };
  if (status < 300) return { heard: 'yes', status };
  return { heard: status >= 502 && status <= 504 ? 'unreachable' : 'refused', status };
};

interface PageParts {
  teams: Teams;
  log: EventLog;
  listing: AppListing;
  clock: RoomClock;
}

const stateFor = (viewer: PersonKey, { teams, log, listing, clock }: PageParts): RoomState => ({
  now: clock.now().toISOString(),
  bot: { name: BOT.name },
  team: TEAM.name,
  people: Object.values(teams.people).map(personView),
  places: Object.values(teams.places).map(({ key, title }) => ({
    key,
    title,
    app: appStanding(teams.standing(viewer, key)),
  })),
  app: appView(listing, languageOf(teams.people[viewer].locale)),
  messages: PlaceKey.options.flatMap((place) =>
    teams.messages(viewer, place).map((message) => messageView(viewer, place, message)),
  ),
  lastEvent: log.lastId(),
});

const Viewer = z.object({ as: PersonKey });

const mountReading = (server: Server, parts: PageParts): void => {
  server.get(
    '/api/room/state',
    route((request) => {
      const viewer = Viewer.safeParse(queryOf(request));
      if (!viewer.success) return refusal(400, 'BadSyntax', 'as: one of ana, ben, carla.');
      return answer(200, stateFor(viewer.data.as, parts));
    }),
  );
};

/** That the bot was there already is as good as just added. */
const opened = (delivery: Delivery): Heard => heard(delivery.status === 204 ? { status: 200, body: null } : delivery);

/** What the room's own page asks of it: to look in, to speak, to press. */
export const mountPageApi = (server: Server, parts: PageParts): void => {
  const { teams, clock } = parts;
  mountReading(server, parts);
  server.post(
    '/api/room/open',
    posted(OpenRequest, async ({ as, place }) => answer(200, opened(await teams.install(as, place)))),
  );
  server.post(
    '/api/room/say',
    posted(SayRequest, async ({ as, place, text, ...options }) =>
      answer(200, heard(await teams.say(as, place, text, options))),
    ),
  );
  server.post(
    '/api/room/clock',
    posted(ClockRequest, async ({ to }) => {
      const wish = readClockWish(to, clock.now());
      if (wish === undefined) return refusal(400, 'BadSyntax', 'to: a date as 2027-02-12, +30d, or now.');
      await (wish === 'now' ? clock.back() : clock.moveTo(wish.to));
      return answer(200, { now: clock.now().toISOString() });
    }),
  );
  server.post(
    '/api/room/press',
    posted(PressRequest, async ({ as, message, action, inputs }) =>
      answer(200, (await teams.press(as, message, action, inputs)).answer),
    ),
  );
};
