import { literal } from '../cards/elements.ts';
import { understandAnswer, type Choice } from '../src/language/understand-answer.ts';
import { words } from '../src/language/words.ts';
import { failed, ok, type Result } from '../src/result.ts';
import type { Heard } from './exchange.ts';

/** What was said, whether typed into the chat or into the card. */
export const saidBy = ({ text, press }: Heard): string => (press?.verb === 'answer' ? (press.typed ?? '') : text);

/** The value of a pressed answer; nothing when the answer was typed. */
export const pressedBy = ({ press }: Heard): string | undefined => (press?.verb === 'answer' ? press.value : undefined);

/** Reads a pressed or typed answer to a question with a closed set of answers. */
export const readChoice = (
  heard: Heard,
  offered: readonly Choice[],
  others: readonly Choice[],
  label: (value: string) => string,
): Result<string, string> => {
  const say = words[heard.language].question;
  const pressed = pressedBy(heard);
  const typed = saidBy(heard);
  if (pressed !== undefined) {
    const isOffered = offered.some(({ value }) => value === pressed);
    return isOffered ? ok(pressed) : failed(say.notUnderstood({ typed: literal(pressed, 40) }));
  }
  const answer = understandAnswer(typed, offered, others);
  if (answer.ok) return answer;
  const { near } = answer.problem;
  if (near.length < 2) return failed(say.notUnderstood({ typed: literal(typed, 60) }));
  const labels = new Intl.ListFormat(heard.language, { type: 'disjunction' }).format(near.map(label));
  return failed(say.severalFit({ labels }));
};
