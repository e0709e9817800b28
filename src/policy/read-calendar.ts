import { join } from 'node:path';
import { z } from 'zod';

import { CalendarRow, type Calendar } from './calendar-rows.ts';
import { builtInRulebook } from './read-rulebook.ts';
import { readYaml, RulebookError } from './yaml-rows.ts';

const name = 'calendar.yaml';

/**
 * Reads `calendar.yaml` in a rulebook's folder.
 * @throws RulebookError when it is missing or a row does not have its shape.
 */
export const readCalendar = (folder: string = builtInRulebook): Calendar => {
  const problems: string[] = [];
  const rows = readYaml(join(folder, name), name, z.array(CalendarRow), problems);
  if (rows === undefined) throw new RulebookError(problems);
  return rows;
};
