import { fold } from '../language/fold.ts';
import type { SettingProblem } from './written-settings.ts';

/** One setting in words: which one, and what follows its name, as written. */
export interface TypedSetting {
  setting: Exclude<SettingProblem['setting'], 'channel' | 'manager'>;
  value: string;
}

const names: readonly [TypedSetting['setting'], readonly string[]][] = [
  ['timeZone', ['time zone', 'timezone', 'zona horaria', 'zona', 'huso horario']],
  ['language', ['language', 'idioma']],
  ['partnerRole', ['role', 'our role', 'partner role', 'rol', 'nuestro rol']],
  ['quietHours', ['quiet hours', 'quiet', 'horas de silencio', 'silencio']],
  ['digest', ['digest', 'reminders', 'resumen', 'recordatorios']],
  ['renewals', ['renewals', 'renovaciones']],
  ['leadDays', ['lead times', 'lead days', 'lead time', 'antelación', 'plazos']],
];

const longestName = 3;

const byName = new Map(names.flatMap(([setting, says]) => says.map((saying) => [fold(saying), setting])));

/** `time zone Europe/Madrid`, `zona horaria: Madrid`, in either language; nothing when it begins with no setting. */
export const readTypedSetting = (written: string): TypedSetting | undefined => {
  const tokens = written.trim().split(' ');
  for (let length = Math.min(longestName, tokens.length); length > 0; length -= 1) {
    const setting = byName.get(fold(tokens.slice(0, length).join(' ')));
    if (setting !== undefined)
      return {
        setting,
        value: tokens
          .slice(length)
          .join(' ')
          .replace(/^[:=] ?/, ''),
      };
  }
  return undefined;
};

const time = String.raw`(\d{1,2}:\d{2})`;
const span = new RegExp(
  `^(?:from |de |desde (?:las )?)?${time} ?(?:-|–|to|until|a|a las|hasta|hasta las) ?${time}$`,
  'iu',
);
const none = new Set(['none', 'no', 'off', 'ninguna', 'ninguno', 'nada']);

/** `20:00-07:00`, `20:00 a 07:00`; both empty for `none`. What it cannot read is given back whole, to be named. */
export const readSpan = (written: string): { from: string; to: string } => {
  if (none.has(fold(written))) return { from: '', to: '' };
  const [, from, to] = span.exec(written.trim()) ?? [];
  return from === undefined || to === undefined ? { from: written, to: '' } : { from, to };
};
