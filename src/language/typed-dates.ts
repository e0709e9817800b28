import { failed, ok, type Result } from '../result.ts';
import { fold } from './fold.ts';
import { readTypedDate, type DateProblem } from './typed-date.ts';

const leading = /^(?:from|since|between|de|desde|entre)(?: el)? /iu;
const joining = /^(?:to|until|till|and|a|al|hasta|y|-|–|\.\.)(?: el)? /iu;
const trailing = /,$/u;

/** The part that is no date, and why. */
export interface TypedDatesProblem {
  written: string;
  problem: DateProblem;
}

const readOne = (written: string): Result<string, DateProblem> => readTypedDate(written.replace(trailing, '').trim());

/** Longer texts are no two dates; each place to cut one is tried. */
const mostTokens = 16;

/**
 * One date or two in words or figures: `2021-03-01 2022-03-01`, `from 1 March 2021 to 1 March 2022`,
 * `del 1 de marzo de 2021 al 1 de marzo de 2022`. A date that can be read two ways is refused, as everywhere.
 */
export const readTypedDates = (written: string): Result<readonly [string, string?], TypedDatesProblem> => {
  const text = written.trim().replace(leading, '').replace(/^del /iu, '');
  const whole = readOne(text);
  if (whole.ok) return ok([whole.value]);
  const tokens = text.split(' ').slice(0, mostTokens);
  let problem: TypedDatesProblem = { written: text, problem: whole.problem };
  for (let place = 1; place < tokens.length; place += 1) {
    const [first, second] = [tokens.slice(0, place).join(' '), tokens.slice(place).join(' ').replace(joining, '')];
    const [from, to] = [readOne(first), readOne(second)];
    if (from.ok && to.ok) return ok([from.value, to.value]);
    if (!from.ok && from.problem.kind !== 'not-a-date') problem = { written: first, problem: from.problem };
    else if (from.ok && !to.ok && fold(second) !== '') problem = { written: second, problem: to.problem };
  }
  return failed(problem);
};
