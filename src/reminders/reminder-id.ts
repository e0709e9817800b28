import { hash } from 'node:crypto';

import type { Step } from './reminder.ts';

/** What tells one reminder from every other. */
export interface ReminderKey {
  tenant: string;
  subject: string;
  code: string;
  of: string;
  lead: number;
  step: Step;
  round: number;
}

/** Made of what it is about, so that the same reminder can never be there twice. Every id is also the key of the card's buttons. */
export const reminderId = ({ tenant, subject, code, of, lead, step, round }: ReminderKey): string =>
  hash('sha256', JSON.stringify([tenant, subject, code, of, lead, step, round]), 'base64url').slice(0, 22);

const stampLength = 9;

/**
 * The id of one that a plan calls for and that is not there yet: whoever plans has looked, by what it is about. Those that
 * are planned together stand together, so that an import of a million does not write all over the indexes.
 */
export const plannedId = (key: ReminderKey, now: Date): string =>
  `${now.getTime().toString(36).padStart(stampLength, '0')}${reminderId(key).slice(stampLength)}`;
