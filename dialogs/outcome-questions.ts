import { literal } from '../cards/elements.ts';
import type { AnsweredLine } from '../cards/question.card.ts';
import { maxNoteLength, OutcomeStatus } from '../src/cases/case.ts';
import { whyNotWait } from '../src/cases/term-wait.ts';
import { dateInWords } from '../src/language/dates.ts';
import { fold } from '../src/language/fold.ts';
import type { Language } from '../src/language/language.ts';
import { emptyNotes, outcomeSayings } from '../src/language/outcome-sayings.ts';
import { readTypedDate } from '../src/language/typed-date.ts';
import type { Choice } from '../src/language/understand-answer.ts';
import { words } from '../src/language/words.ts';
import { failed, ok } from '../src/result.ts';
import type { OpenQuestion } from './answer.prompt.ts';
import { dateProblem } from './date-problem.ts';
import { pressedBy, readChoice, saidBy } from './read-choice.ts';
import type { OutcomeTalk } from './talk.ts';

const choices: readonly Choice[] = OutcomeStatus.options.map((value) => ({
  value,
  says: [words.en.names.statuses[value], words.es.names.statuses[value], ...outcomeSayings[value]],
}));

/** Stands for "there is no note": no person's note is empty. */
export const noNote = '';

const answeredSoFar = (language: Language, { customer, status, termEnd }: OutcomeTalk): AnsweredLine[] => {
  const say = words[language];
  return [
    { name: say.question.customerName, answer: customer, isTyped: true },
    ...(status === undefined ? [] : [{ name: say.outcome.name, answer: say.names.statuses[status] }]),
    ...(termEnd === undefined ? [] : [{ name: say.oneCase.termEnd, answer: dateInWords(termEnd, language) }]),
  ];
};

export const statusQuestion = (language: Language, talk: OutcomeTalk): OpenQuestion => {
  const say = words[language];
  return {
    view: {
      ask: say.outcome.ask,
      hint: say.outcome.askHint,
      options: OutcomeStatus.options.map((value) => ({ value, label: say.names.statuses[value] })),
    },
    answered: answeredSoFar(language, talk),
    line: (value) => ({ name: say.outcome.name, answer: say.names.statuses[OutcomeStatus.parse(value)] }),
    read: (heard) => {
      const labels = new Map<string, string>(Object.entries(words[heard.language].names.statuses));
      return readChoice(heard, choices, [], (value) => labels.get(value) ?? value);
    },
  };
};

/** Why a term cannot be waited for until that day, in words. */
const waitProblem = (language: Language, termEnd: string, today: string): string | undefined => {
  const say = words[language].outcome;
  const date = dateInWords(termEnd, language);
  switch (whyNotWait(termEnd, today)) {
    case 'past':
      return say.termEndPast({ date });
    case 'far':
      return say.termEndFar({ date });
    case undefined:
      return undefined;
  }
};

export const termEndQuestion = (language: Language, talk: OutcomeTalk, today: string): OpenQuestion => {
  const say = words[language];
  return {
    view: {
      ask: say.outcome.termEnd,
      hint: say.outcome.termEndHint,
      input: {
        kind: 'date',
        label: say.outcome.termEndLabel,
        missing: say.outcome.termEndHint,
        maxLength: 40,
        submit: say.buttons.next,
      },
    },
    answered: answeredSoFar(language, talk),
    line: (value) => ({ name: say.oneCase.termEnd, answer: dateInWords(value, language) }),
    read: (heard) => {
      const typed = saidBy(heard);
      const date = readTypedDate(typed);
      if (!date.ok) return failed(dateProblem(heard.language, literal(typed, 40), date.problem));
      const problem = waitProblem(heard.language, date.value, today);
      return problem === undefined ? date : failed(problem);
    },
  };
};

export const noteQuestion = (language: Language, talk: OutcomeTalk): OpenQuestion => {
  const say = words[language];
  return {
    view: {
      ask: say.outcome.note,
      hint: say.outcome.noteHint,
      input: {
        kind: 'note',
        label: say.outcome.noteLabel,
        missing: say.outcome.noteMissing,
        maxLength: maxNoteLength,
        submit: say.buttons.save,
      },
      skip: { value: 'none', label: say.buttons.skip },
    },
    answered: answeredSoFar(language, talk),
    line: (value) =>
      value === noNote
        ? { name: say.outcome.noteLabel, answer: say.buttons.skip }
        : { name: say.outcome.noteLabel, answer: value, isTyped: true },
    read: (heard) => {
      const note = saidBy(heard).trim();
      if (pressedBy(heard) !== undefined || note === '' || emptyNotes.has(fold(note))) return ok(noNote);
      if (note.length <= maxNoteLength) return ok(note);
      return failed(words[heard.language].outcome.noteTooLong({ length: note.length }));
    },
  };
};
