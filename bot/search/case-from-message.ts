import { randomUUID } from 'node:crypto';

import { openedCard } from '../../cards/found.card.ts';
import { Press } from '../../cards/press.ts';
import { caseView } from '../../dialogs/case-view.ts';
import type { Heard } from '../../dialogs/exchange.ts';
import { takeForm, type FormPress } from '../../dialogs/take-form.ts';
import { tidy } from '../../src/language/fold.ts';
import { words } from '../../src/language/words.ts';
import { mostText } from '../hear.ts';
import type { Services } from '../commands/command.ts';
import { dialog } from './answers.ts';

/** The words of a message, without its markup. Nothing of it is ever shown as anything but text. */
const wordsOf = (html: string): string =>
  tidy(html.replace(/<(?:br|\/p|\/div|\/li)[^<>]*>/gi, ' ').replace(/<[^<>]*>/g, '')).slice(0, mostText);

const formWith = ({ understand }: Services, { language }: Heard, text: string): FormPress => {
  const { customer, facts } = understand(text, language);
  return { verb: 'form', said: facts, ...(customer === undefined ? {} : { customer }) };
};

/** The form, filled in with what a message says. */
export const formFromMessage = async (services: Services, heard: Heard, html: string): Promise<object> =>
  submitForm(services, heard, formWith(services, heard, wordsOf(html)));

/** The form once more with what is missing, or the answer. */
export const submitForm = async (services: Services, heard: Heard, press: FormPress): Promise<object> => {
  const { policy, cases, clock } = services;
  const { language } = heard;
  const say = words[language].search;
  const taken = await takeForm({ policy, cases, clock, newId: randomUUID }, heard, press);
  return taken.kind === 'form'
    ? dialog(say.newCase, taken.message.card)
    : dialog(say.newCase, openedCard(caseView(policy, language, taken.case)).card);
};

/** What the form's card sent; nothing when it is not our form. */
export const formIn = (data: Record<string, unknown>): FormPress | undefined => {
  const { data: press } = Press.safeParse(data);
  return press?.verb === 'form' ? press : undefined;
};
