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

const wishes = { contrast: '(prefers-contrast: more)', dark: '(prefers-color-scheme: dark)' } as const;

const preferred = (): Theme => {
  if (window.matchMedia(wishes.contrast).matches) return 'contrast';
  return window.matchMedia(wishes.dark).matches ? 'dark' : 'light';
};

/** As in Teams, a page that is open follows. */
const followPreferred = (tell: (theme: Theme) => void): void => {
  for (const wish of Object.values(wishes)) {
    window.matchMedia(wish).addEventListener('change', () => tell(preferred()));
  }
};

/** Outside Teams, as the person whom `?as=` names: only the rehearsal room gives tokens for that. */
export const rehearsalHost = (query: URLSearchParams): Host => {
  const { as, lang, theme } = Asked.parse(Object.fromEntries(query));
  let kept: { token: string; until: number } | undefined;
  return {
    language: languageOf(lang),
    theme: theme ?? preferred(),
    onTheme: theme === undefined ? followPreferred : () => undefined,
    token: async () => {
      if (kept === undefined || kept.until < Date.now()) {
        const { token, expiresAt } = await askToken(as);
        kept = { token, until: Date.parse(expiresAt) - spareTime };
      }
      return kept.token;
    },
  };
};
