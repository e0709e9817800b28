import type { Migrations } from './migrate.ts';
import { cases } from './migrations/001-cases.ts';
import { botState } from './migrations/002-bot-state.ts';

/** Every change of the tables, oldest first. What was released is never edited, only followed by the next. */
export const migrations: Migrations = {
  '001-cases': cases,
  '002-bot-state': botState,
};
