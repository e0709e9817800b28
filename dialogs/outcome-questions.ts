import { literal } from '../cards/elements.ts';
import type { AnsweredLine } from '../cards/question.card.ts';
import { maxNoteLength, OutcomeStatus } from '../src/cases/case.ts';
import { dateInWords } from '../src/language/dates.ts';
import { fold } from '../src/language/fold.ts';
import type { Language } from '../src/language/language.ts';
import { readTypedDate, type DateProblem } from '../src/language/typed-date.ts';
import type { Choice } from '../src/language/understand-answer.ts';
import { words } from '../src/language/words.ts';
import { failed, ok } from '../src/result.ts';
import type { OpenQuestion } from './answer.prompt.ts';
import { pressedBy, readChoice, saidBy } from './questions.ts';
import type { OutcomeTalk } from './talk.ts';

/** Ways to say each outcome, beside its label. */
const sayings: Record<OutcomeStatus, readonly string[]> = {
  doing: ['doing', 'doing it', 'in progress', 'working on it', 'haciendo', 'en curso', 'en marcha'],
  done: ['finished', 'completed', 'complete', 'terminado', 'completado', 'listo', 'hecha'],
  declined: ['declined', 'customer declined', 'rejected', 'rechazado', 'el cliente rechazo', 'no quiere', 'no quiso'],
  waiting_for_term_end: ['waiting', 'wait', 'waiting for term end', 'esperando', 'a la espera', 'esperar', 'en espera'],
  escalated: ['escalate', 'escalado a microsoft', 'escalar', 'escalada'],
};

const choices: readonly Choice[] = OutcomeStatus.options.map((value) => ({
  value,
  says: [words.en.status[value], words.es.status[value], ...sayings[value]],
}));

/** Stands for "there is no note": no person's note is empty. */
export const noNote = '';

const emptyNotes = new Set([
  'none',
  'no',
  'no note',
  'skip',
  'nothing',
  'ninguna',
  'ninguno',
  'sin nota',
  'nada',
  'omitir',
]);

const answeredSoFar = (language: Language, { customer, status, termEnd }: OutcomeTalk): AnsweredLine[] => {
  const say = words[language];
  return [
    { name: say.question.customerName, answer: customer, isTyped: true },
    ...(status === undefined ? [] : [{ name: say.outcome.name, answer: say.status[status] }]),
    ...(termEnd === undefined ? [] : [{ name: say.oneCase.termEnd, answer: dateInWords(termEnd, language) }]),
  ];
};

export const statusQuestion = (language: Language, talk: OutcomeTalk): OpenQuestion => {
  const say = words[language];
  return {
    view: {
      ask: say.outcome.ask,
      hint: say.outcome.askHint,
      options: OutcomeStatus.options.map((value) => ({ value, label: say.status[value] })),
    },
    answered: answeredSoFar(language, talk),
    line: (value) => ({ name: say.outcome.name, answer: say.status[OutcomeStatus.parse(value)] }),
    read: (heard) => {
      const labels = new Map<string, string>(Object.entries(words[heard.language].status));
      return readChoice(heard, choices, [], (value) => labels.get(value) ?? value);
    },
  };
};

/** Why a typed date was not taken, in words. `typed` is harmless already. */
export const dateProblem = (language: Language, typed: string, problem: DateProblem): string => {
  const say = words[language].outcome;
  switch (problem.kind) {
    case 'not-a-date':
      return say.notADate({ typed });
    case 'no-such-day':
      return say.noSuchDay({ typed });
    case 'ambiguous': {
      const [first, second] = problem.readings;
      return say.ambiguousDate({ typed, first: dateInWords(first, language), second: dateInWords(second, language) });
    }
  }
};

const mostYears = 10;

/** Why a term cannot be waited for until that day. */
const waitProblem = (language: Language, date: string, today: string): string | undefined => {
  const say = words[language].outcome;
  const farthest = `${Number(today.slice(0, 4)) + mostYears}${today.slice(4)}`;
  if (date < today) return say.termEndPast({ date: dateInWords(date, language) });
  return date > farthest ? say.termEndFar({ date: dateInWords(date, language) }) : undefined;
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
