import { backCommand } from './back.command.ts';
import { cancelCommand } from './cancel.command.ts';
import { caseCommand } from './case.command.ts';
import { casesCommand } from './cases.command.ts';
import type { Command } from './command.ts';
import { guideCommand } from './guide.command.ts';
import { helpCommand } from './help.command.ts';
import { languageCommand } from './language.command.ts';
import { mySettingsCommand, settingsCommand } from './settings.command.ts';
import { startAgainCommand } from './start-again.command.ts';

/** Everything a person can write, in the order in which help shows it. */
export const commands: readonly Command[] = [
  guideCommand,
  casesCommand,
  caseCommand,
  settingsCommand,
  mySettingsCommand,
  languageCommand,
  helpCommand,
  backCommand,
  startAgainCommand,
  cancelCommand,
];
