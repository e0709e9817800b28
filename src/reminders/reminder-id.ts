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

/** Made of what it is about, so that the same reminder can never be there twice; also the key of the card's buttons. */
export const reminderId = ({ tenant, subject, code, of, lead, step, round }: ReminderKey): string =>
  hash('sha256', JSON.stringify([tenant, subject, code, of, lead, step, round]), 'base64url').slice(0, 22);
