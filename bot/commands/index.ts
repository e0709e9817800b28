import { aboutCommand } from './about.command.ts';
import { assignCommand } from './assign.command.ts';
import { backCommand } from './back.command.ts';
import { cancelCommand } from './cancel.command.ts';
import { caseCommand } from './case.command.ts';
import { casesCommand, myCasesCommand } from './cases.command.ts';
import { changeCommand } from './change.command.ts';
import { changesCommand } from './changes.command.ts';
import type { Command } from './command.ts';
import { diagnoseCommand } from './diagnose.command.ts';
import { exportCommand } from './export.command.ts';
import { formCommand } from './form.command.ts';
import { dueCommand } from './due.command.ts';
import { guideCommand } from './guide.command.ts';
import { helpCommand } from './help.command.ts';
import { importCommand } from './import.command.ts';
import { languageCommand } from './language.command.ts';
import { noteCommand } from './note.command.ts';
import { policyCommand } from './policy.command.ts';
import { recordCommand } from './record.command.ts';
import { mySettingsCommand, settingsCommand } from './settings.command.ts';
import { remindCommand } from './remind.command.ts';
import { remindersCommand } from './reminders.command.ts';
import { startAgainCommand } from './start-again.command.ts';
import { undoCommand } from './undo.command.ts';
import { whyCommand } from './why.command.ts';

/** Everything a person can write, in the order in which help shows it. */
export const commands: readonly Command[] = [
  guideCommand,
  formCommand,
  whyCommand,
  casesCommand,
  myCasesCommand,
  caseCommand,
  recordCommand,
  remindCommand,
  remindersCommand,
  dueCommand,
  settingsCommand,
  mySettingsCommand,
  noteCommand,
  assignCommand,
  changeCommand,
  undoCommand,
  importCommand,
  exportCommand,
  policyCommand,
  changesCommand,
  languageCommand,
  helpCommand,
  aboutCommand,
  diagnoseCommand,
  backCommand,
  startAgainCommand,
  cancelCommand,
];
