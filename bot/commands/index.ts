import { assignCommand } from './assign.command.ts';
import { backCommand } from './back.command.ts';
import { cancelCommand } from './cancel.command.ts';
import { caseCommand } from './case.command.ts';
import { casesCommand } from './cases.command.ts';
import type { Command } from './command.ts';
import { guideCommand } from './guide.command.ts';
import { helpCommand } from './help.command.ts';
import { noteCommand } from './note.command.ts';
import { recordCommand } from './record.command.ts';
import { startAgainCommand } from './start-again.command.ts';
import { undoCommand } from './undo.command.ts';

/** Everything a person can write, in the order in which help shows it. */
export const commands: readonly Command[] = [
  guideCommand,
  casesCommand,
  caseCommand,
  recordCommand,
  noteCommand,
  assignCommand,
  undoCommand,
  helpCommand,
  backCommand,
  startAgainCommand,
  cancelCommand,
];
