import { z } from 'zod';
import { type Activity } from './activities.ts';
import { type Keys } from './keys.ts';

/** What the bot's endpoint answered: the HTTP status and the parsed body (or its text when it is not JSON). */
export interface Delivery {
  status: number;
  body: unknown;
}

/** The way from the room to the bot. */
export interface BotLine {
  connect(messagesUrl: string): void;
  deliver(activity: Activity): Promise<Delivery>;
  /** The last message or invoke delivered; installations do not count. */
  last(): Activity | undefined;
  close(): void;
}

const PATIENCE_MS = 15_000;
const TimedOut = z.object({ name: z.literal('TimeoutError') });

const said = (status: number, message: string): Delivery => ({ status, body: { error: { message } } });

const parsed = (text: string): unknown => {
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return text;
  }
};

/**
 * Every activity goes out signed, once, as Teams sends it. Teams stops waiting after 15 s.
 * 503: no bot connected; 502: it could not be reached; 504: it did not answer in time.
 */
export const createBotLine = (keys: Keys): BotLine => {
  const closing = new AbortController();
  let endpoint: string | undefined;
  let last: Activity | undefined;
  const post = async (url: string, activity: Activity): Promise<Delivery> => {
    const token = await keys.activityToken(String(activity['serviceUrl']));
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      redirect: 'error',
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    return { status: response.status, body: parsed(await response.text()) };
  };
  return {
    connect(messagesUrl) {
      endpoint = messagesUrl;
    },
    async deliver(activity) {
      if (activity['type'] === 'message' || activity['type'] === 'invoke') last = activity;
      if (endpoint === undefined) return said(503, 'No bot is connected to this room.');
      try {
        return await post(endpoint, activity);
      } catch (error) {
        return TimedOut.safeParse(error).success
          ? said(504, 'The bot did not answer within 15 s.')
          : said(502, 'The bot could not be reached.');
      }
    },
    last: () => last,
    close: () => closing.abort(),
  };
};
