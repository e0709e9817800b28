import { createHash, randomBytes } from 'node:crypto';

import { z } from 'zod';

import { utcDate, type Clock } from '../src/clock.ts';
import { safeFileName } from '../src/csv/file-name.ts';
import { Language } from '../src/language/language.ts';
import { StateConflict, type BotState } from '../src/store/bot-state.ts';
import { exportCsv, exported, type Exported, type Records } from '../src/subscriptions/csv-export.ts';

/** How long a link waits to be followed. */
const lifetime = 10 * 60_000;
const tokenBytes = 32;

const Offered = z.object({
  tenant: z.string(),
  what: z.enum(exported),
  language: Language,
  until: z.iso.datetime(),
  eTag: z.string(),
});

export interface Download {
  what: Exported;
  fileName: string;
  pieces: AsyncIterable<{ text: string }>;
}

/** Records to be fetched by whoever has the link: once, and soon. */
export interface Downloads {
  /** The link; nothing where nobody said how people reach us. */
  offer: (order: { tenant: string; what: Exported; language: Language }) => Promise<string | undefined>;
  /** What a link's token stands for; nothing for one that was followed, has ended or never was. */
  take: (token: string) => Promise<Download | undefined>;
}

export interface DownloadsParts {
  state: BotState;
  records: Records;
  clock: Clock;
  /** Where people reach us, `https://host` or with a path. */
  publicUrl: () => string | undefined;
}

const tokenForm = /^([\w-]{1,64})\.[\w-]{43}$/;

/** The records keep no token: whoever reads them cannot follow a link. Named by tenant, as all of its memory is. */
const keyOf = (tenant: string, token: string): string =>
  ['download', tenant, createHash('sha256').update(token).digest('hex')].join('/');

export const createDownloads = ({ state, records, clock, publicUrl }: DownloadsParts): Downloads => {
  /** Of two who follow the same link at once, one is told that it was followed. */
  const use = async (key: string, { eTag }: z.infer<typeof Offered>): Promise<boolean> => {
    try {
      await state.write({ [key]: { used: true, eTag } });
    } catch (problem) {
      if (problem instanceof StateConflict) return false;
      throw problem;
    }
    await state.delete([key]);
    return true;
  };

  return {
    offer: async ({ tenant, what, language }) => {
      const base = publicUrl();
      if (base === undefined) return undefined;
      const token = `${tenant}.${randomBytes(tokenBytes).toString('base64url')}`;
      const until = new Date(clock.now().getTime() + lifetime).toISOString();
      await state.write({ [keyOf(tenant, token)]: { tenant, what, language, until } });
      return new URL(`download/${token}`, base.endsWith('/') ? base : `${base}/`).href;
    },
    take: async (token) => {
      const tenant = tokenForm.exec(token)?.[1];
      if (tenant === undefined) return undefined;
      const key = keyOf(tenant, token);
      const { data: offered } = Offered.safeParse((await state.read([key]))[key]);
      if (offered === undefined || !(await use(key, offered))) return undefined;
      if (clock.now().toISOString() > offered.until) return undefined;
      const { what, language } = offered;
      return {
        what,
        fileName: safeFileName(`${what}-${utcDate(clock.now())}`, '.csv'),
        // A spreadsheet in Spanish takes the comma for part of a number.
        pieces: exportCsv(what, records, {
          actor: { tenant, agent: 'download', name: 'download' },
          form: { separator: language === 'es' ? ';' : ',', hasMark: true },
        }),
      };
    },
  };
};
