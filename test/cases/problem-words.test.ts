import type { Case } from '../../src/cases/case.ts';
import { CaseStatus, OutcomeStatus } from '../../src/cases/case.ts';
import { possibleStatuses } from '../../src/cases/case-status.ts';
import { refusalInWords, type ChangeRefusal } from '../../src/cases/problem-words.ts';
import { names } from '../../src/language/names.ts';
import { advice, start } from './people.ts';

const at = new Date(start);
const by = { agent: 'ana-id', name: 'Ana' };
const closed: Case = {
  ...{ number: 3, advice, status: 'done', openedBy: by, openedAt: at, changedAt: at, version: 2 },
};

it.each<[ChangeRefusal, string, string]>([
  [
    { kind: 'impossible-status', from: 'done', to: 'escalated', possible: ['doing'] },
    'From “Done” a case cannot go to “Escalated”. From there it can go to: “We are doing it”.',
    'De «Hecho» un caso no puede pasar a «Escalado». Desde ahí puede pasar a: «Lo estamos haciendo».',
  ],
  [
    { kind: 'closed', present: closed },
    'Case 3 is closed (“Done”), so its answers no longer change. To take it up again, set it to “We are doing it” first.',
    'El caso 3 está cerrado («Hecho») y sus respuestas ya no cambian. Para retomarlo, páselo antes a «Lo estamos haciendo».',
  ],
  [
    { kind: 'no-such-subscription', subscription: 's-9' },
    'There is no subscription “s-9”. Check its id, or import the list that has it.',
    'No existe la suscripción «s-9». Compruebe su identificador o importe la lista en la que está.',
  ],
])('says %j in both languages', (problem, english, spanish) => {
  expect([refusalInWords(problem, 'en'), refusalInWords(problem, 'es')]).toEqual([english, spanish]);
});

it.each(CaseStatus.options)('names every status by its label from %s', (from) => {
  for (const to of OutcomeStatus.options)
    for (const language of ['en', 'es'] as const) {
      const possible = possibleStatuses[from];
      const sentence = refusalInWords({ kind: 'impossible-status', from, to, possible }, language);
      for (const one of [from, to, ...possible]) expect(sentence).toContain(names[language].statuses[one]);
    }
});
