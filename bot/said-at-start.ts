import { maxCustomerLength } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import type { Understanding } from '../src/language/understand/understand.ts';
import type { UnderstandToday } from './commands/command.ts';

const introducing = /^(?:for|para|with|con)(?: (?:the customer|el cliente|la empresa))? /iu;
const capitalized = /^\p{Lu}[\p{L}\p{N}&.'’-]*(?: \p{Lu}[\p{L}\p{N}&.'’-]*)*/u;
const longestName = 4;

const saysNothing = ({ facts, uncertain }: Understanding): boolean =>
  Object.keys(facts).length === 0 && uncertain.length === 0;

/** Who a case is for, where only the place of the name tells: “start Wingtip with an EA”, “a case for contoso”. */
const namedFirst = (written: string): string | undefined => {
  const name = written.replace(introducing, '');
  const isIntroduced = name !== written && name.split(' ').length <= longestName;
  return capitalized.exec(name)?.[0] ?? (isIntroduced ? name : undefined);
};

/** What is said behind the wish to start a case: what the words state, and the customer they begin with. */
export const saidAtStart = (understand: UnderstandToday, language: Language, written: string): Understanding => {
  const said = understand(written, language);
  const name = said.customer ?? namedFirst(written);
  const isName = name !== undefined && name.length <= maxCustomerLength;
  if (!isName || (said.customer === undefined && !saysNothing(understand(name, language)))) return said;
  return { ...said, customer: name };
};
