import { z } from 'zod';

import { readClockWish } from '../../bot/rehearsal/clock-words.ts';
import type { PlaceKey } from '../../bot/rehearsal/places.ts';
import type { PersonKey } from '../../bot/rehearsal/people.ts';
import type { Message, Teams } from '../../bot/rehearsal/teams.ts';
import { openBotUnderTest, type BotUnderTest } from './bot-under-test.ts';
import { actionsOn, headlineOf, linesOn, type Action } from './card-reading.ts';

/**
 * Plays a talk, written as people would read it, through the whole product: signed requests, real records, real cards.
 *
 *     ana: hola                      Ana writes
 *     ana: [Siguiente] Contoso       Ana fills the card's input and presses its button
 *     ana: [Guardar] {from=20:00; to=07:00}   Ana fills inputs by name
 *     bot: ¿Dónde…? [EA] [Open]      a new message: the card's headline, and buttons it must have
 *       Cliente: Contoso             a line that must be on that card
 *     bot*: …                        no new message: the pressed card changed into this
 *     bot!: …                        no card at all: a word for the presser alone
 *     -- restart --                  the bot is stopped and started again
 *     -- clock 2027-02-12 --         the room's clock is moved; each message that came meanwhile is a line `bot:` below
 *     -- ana blocks --               also: unblocks, removes, adds
 */
interface Line {
  who: string;
  text: string;
  details: string[];
}

const parse = (script: string): Line[] => {
  const lines: Line[] = [];
  for (const written of script.split('\n').filter((line) => line.trim() !== '')) {
    const [, who, text] = /^\s*([a-z]+[*!]?|--): ?(.*)$/.exec(written.replace(/^(\s*)-- (.+) --$/, '$1--: $2')) ?? [];
    if (who !== undefined && text !== undefined) lines.push({ who, text: text.trim(), details: [] });
    else lines.at(-1)?.details.push(written.trim());
  }
  return lines;
};

export interface Setting {
  place?: PlaceKey;
  /** Uses this bot and leaves it open; otherwise a fresh one is opened and closed. */
  bot?: BotUnderTest;
  /** The locale of every message, where it is not the person's own. */
  locale?: string;
}

interface Effect {
  how: 'bot' | 'bot*' | 'bot!' | 'silence';
  card?: unknown;
  words: string;
}

const isPerson = (teams: Teams, who: string): who is PersonKey => Object.hasOwn(teams.people, who);

const wordIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'value' in body && typeof body.value === 'string' ? body.value : '';

const inputsIn = (typed: string): Record<string, string> => {
  const named = /^\{(.*)\}$/.exec(typed)?.[1];
  if (named === undefined) return typed === '' ? {} : { typed };
  return Object.fromEntries(
    named.split('; ').map((input): [string, string] => {
      const [name = '', ...value] = input.split('=');
      return [name, value.join('=')];
    }),
  );
};

/** One talk in one place. */
export const createPlayer = ({ place = 'personal', locale }: Setting, bot: BotUnderTest) => {
  const { teams } = bot.room;
  let thread: string | undefined;

  const seen = (by: PersonKey): Message[] =>
    teams.messages(by, place).filter((message) => message.from === 'bot' && !message.deleted);

  const findAction = (by: PersonKey, title: string): { message: Message; action: Action } => {
    for (const message of seen(by).toReversed()) {
      const action =
        message.card === undefined ? undefined : actionsOn(message.card).find((one) => one.title === title);
      if (action !== undefined) return { message, action };
    }
    const last = seen(by).at(-1);
    throw new Error(`No button [${title}]; the last card reads:\n${last?.summary ?? 'nothing'}\n${bot.logged()}`);
  };

  const options = () => ({
    mention: place !== 'personal',
    ...(thread === undefined ? {} : { thread }),
    ...(locale === undefined ? {} : { locale }),
  });

  const say = async (by: PersonKey, text: string) => {
    const delivery = await teams.say(by, place, text, options());
    if (place === 'general' || place === 'renewals') {
      thread ??= teams.messages(by, place).findLast(({ from }) => from === by)?.id;
    }
    return { delivery };
  };

  const press = async (by: PersonKey, title: string, typed: string) => {
    const { message, action } = findAction(by, title);
    const inputs = inputsIn(typed);
    const delivery = await teams.press(by, message.id, action, inputs, locale === undefined ? {} : { locale });
    return { delivery, pressed: message.id };
  };

  const act = async (by: PersonKey, text: string): Promise<Effect> => {
    const before = new Set(seen(by).map(({ id }) => id));
    const [, title, typed = ''] = /^\[(.+?)\]\s*(.*)$/.exec(text) ?? [];
    const done = title === undefined ? await say(by, text) : await press(by, title, typed);
    if (done.delivery.status >= 300) return { how: 'silence', words: `HTTP ${done.delivery.status}` };
    const fresh = seen(by).filter(({ id }) => !before.has(id));
    if (fresh.length > 1) return { how: 'silence', words: `${fresh.length} messages in one turn` };
    const [message] = fresh;
    if (message !== undefined) return { how: 'bot', card: message.card, words: message.summary ?? '' };
    const word = wordIn(done.delivery.body);
    if (word !== '') return { how: 'bot!', words: word };
    const pressed = 'pressed' in done ? seen(by).find(({ id }) => id === done.pressed) : undefined;
    return pressed === undefined
      ? { how: 'silence', words: '' }
      : { how: 'bot*', card: pressed.card, words: pressed.summary ?? '' };
  };

  /** What came by itself while something else was done; it came to whoever spoke last. */
  const during = async (by: PersonKey, work: () => Promise<unknown>): Promise<Effect[]> => {
    const before = new Set(seen(by).map(({ id }) => id));
    await work();
    return seen(by)
      .filter(({ id }) => !before.has(id))
      .map(({ card, summary }) => ({ how: 'bot', card, words: summary ?? '' }));
  };

  return { act, during };
};

const written = ({ who, text, details }: Line): string =>
  [`${who}: ${text}`, ...details.map((line) => `  ${line}`)].join('\n');

const buttonsIn = (text: string): string[] => [...text.matchAll(/\[(.+?)\]/g)].map(([, title = '']) => title);

/** What the bot did, in the words of the line that expected it: as expected where it fits, in full where it does not. */
const asExpected = (expected: Line, { how, card, words }: Effect): string => {
  const headline = card === undefined ? words : headlineOf(card);
  const wanted = buttonsIn(expected.text);
  const titles = card === undefined ? [] : actionsOn(card).map(({ title }) => title);
  const missing = wanted.filter((title) => !titles.includes(title));
  const shown = missing.length === 0 ? wanted : titles;
  const lines = card === undefined ? [] : linesOn(card);
  const absent = expected.details.filter((detail) => !lines.includes(detail));
  return written({
    who: how,
    text: [headline, ...shown.map((title) => `[${title}]`)].join(' '),
    details: absent.length === 0 ? expected.details : lines,
  });
};

const appChanges = { blocks: 'block', unblocks: 'unblock', removes: 'remove', adds: 'add' } as const;

/** What happens around the talk. */
const stage = async (bot: BotUnderTest, text: string): Promise<unknown> => {
  const [first = '', second = ''] = text.split(' ');
  const { teams, clock } = bot.room;
  if (first === 'restart') return bot.restart();
  if (first === 'clock') {
    const wish = readClockWish(second, clock.now());
    if (wish === undefined) throw new Error(`No such time: ${second}`);
    return wish === 'now' ? clock.back() : clock.moveTo(wish.to);
  }
  const change = z.enum(['blocks', 'unblocks', 'removes', 'adds']).parse(second);
  if (!isPerson(teams, first)) throw new Error(`Nobody is called ${first}`);
  return teams.changeApp(first, 'personal', appChanges[change]);
};

/** Plays a script and compares it with what happened, line by line. */
export const expectConversation = async (script: string, setting: Setting = {}): Promise<void> => {
  const bot = setting.bot ?? (await openBotUnderTest());
  try {
    const lines = parse(script);
    const player = createPlayer(setting, bot);
    for (const { who } of lines) {
      if (isPerson(bot.room.teams, who)) await bot.room.teams.install(who, setting.place ?? 'personal');
    }
    const happened: string[] = [];
    let last: Effect = { how: 'silence', words: '' };
    let arrived: Effect[] = [];
    let speaker: PersonKey = 'ana';
    const tellRest = (): void => {
      happened.push(...arrived.splice(0).map((effect) => asExpected({ who: 'bot', text: '', details: [] }, effect)));
    };
    for (const line of lines) {
      if (!line.who.startsWith('bot')) tellRest();
      if (isPerson(bot.room.teams, line.who)) {
        speaker = line.who;
        last = await player.act(line.who, line.text);
        happened.push(written(line));
      } else if (line.who === '--') {
        arrived = await player.during(speaker, () => stage(bot, line.text));
        last = { how: 'silence', words: '' };
        happened.push(written(line));
      } else {
        last = arrived.shift() ?? last;
        happened.push(asExpected(line, last));
      }
    }
    tellRest();
    expect(happened.join('\n')).toBe(lines.map(written).join('\n'));
  } finally {
    if (setting.bot === undefined) await bot.close();
  }
};
