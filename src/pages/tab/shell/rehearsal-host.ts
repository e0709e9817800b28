import { z } from 'zod';

import { languageOf } from '../../../language/language.ts';
import type { Host, Theme } from './host.ts';

const Token = z.object({ token: z.string(), expiresAt: z.iso.datetime() });

const Asked = z.object({
  as: z.string().max(40),
  lang: z.string().max(20).catch(navigator.language),
  theme: z.enum(['light', 'dark', 'contrast']).optional().catch(undefined),
});

/** A token is asked for anew when it has less than this to live. */
const spareTime = 5 * 60_000;

const askToken = async (as: string): Promise<z.infer<typeof Token>> => {
  const response = await fetch('/api/room/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as }),
    credentials: 'omit',
  });
  if (!response.ok) throw new Error(`The room answered ${response.status}`);
  return Token.parse(await response.json());
};

const preferred = (): Theme => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** Outside Teams, as the person whom `?as=` names: only the rehearsal room gives tokens for that. */
export const rehearsalHost = (query: URLSearchParams): Host => {
  const { as, lang, theme = preferred() } = Asked.parse(Object.fromEntries(query));
  let kept: { token: string; until: number } | undefined;
  return {
    language: languageOf(lang),
    theme,
    onTheme: () => undefined,
    token: async () => {
      if (kept === undefined || kept.until < Date.now()) {
        const { token, expiresAt } = await askToken(as);
        kept = { token, until: Date.parse(expiresAt) - spareTime };
      }
      return kept.token;
    },
  };
};
