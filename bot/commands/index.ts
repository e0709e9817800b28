import { backCommand } from './back.command.ts';
import { cancelCommand } from './cancel.command.ts';
import { caseCommand } from './case.command.ts';
import { casesCommand } from './cases.command.ts';
import type { Command } from './command.ts';
import { dueCommand } from './due.command.ts';
import { guideCommand } from './guide.command.ts';
import { helpCommand } from './help.command.ts';
import { recordCommand } from './record.command.ts';
import { remindCommand } from './remind.command.ts';
import { remindersCommand } from './reminders.command.ts';
import { startAgainCommand } from './start-again.command.ts';

/** Everything a person can write, in the order in which help shows it. */
export const commands: readonly Command[] = [
  guideCommand,
  casesCommand,
  caseCommand,
  recordCommand,
  remindCommand,
  remindersCommand,
  dueCommand,
  helpCommand,
  backCommand,
  startAgainCommand,
  cancelCommand,
];
