import { z } from 'zod';

import { Verdict } from '../../../feedback/verdict.ts';
import type { OpenPanel } from './case-panel.tsx';

const done = z.object({ verb: z.literal('tick'), step: z.string(), isDone: z.boolean() });

/** The buttons of a case's card that work on this page. The others go on with a talk: they are for the chat alone. */
export const CasePress = z.discriminatedUnion('verb', [
  done,
  z.object({ verb: z.literal('outcome') }),
  z.object({ verb: z.literal('assign') }),
  z.object({ verb: z.literal('revise') }),
  z.object({ verb: z.literal('for-customer') }),
  z.object({ verb: z.literal('why') }),
  z.object({ verb: z.literal('feedback'), verdict: Verdict }),
]);
export type CasePress = z.infer<typeof CasePress>;

/** What a press opens below the toolbar; a tick is made at once. */
export const panelAfter = (press: Exclude<CasePress, { verb: 'tick' }>): OpenPanel => {
  switch (press.verb) {
    case 'outcome':
    case 'assign':
    case 'why':
      return { name: press.verb };
    case 'revise':
      return { name: 'answers' };
    case 'for-customer':
      return { name: 'customer' };
    case 'feedback':
      return { name: 'opinion', verdict: press.verdict };
  }
};

const Node = z.record(z.string(), z.unknown());
const Execute = z.object({ type: z.literal('Action.Execute'), data: z.unknown() });

const isForChat = (action: unknown): boolean => {
  const execute = Execute.safeParse(action).data;
  return execute !== undefined && !CasePress.safeParse(execute.data).success;
};

/** A word to press, alone in its column: nothing is left of it when it cannot be pressed. */
const isWordToPress = (node: unknown): boolean => {
  const { type, selectAction } = Node.catch({}).parse(node);
  return type === 'Column' && isForChat(selectAction);
};

const isEmptied = (node: unknown): boolean => {
  const { type, columns } = Node.catch({}).parse(node);
  return type === 'ColumnSet' && Array.isArray(columns) && columns.length === 0;
};

const part = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const kept: unknown[] = value.filter((each) => !isForChat(each) && !isWordToPress(each));
    return kept.map(part).filter((each) => !isEmptied(each));
  }
  const node = Node.safeParse(value).data;
  if (node === undefined) return value;
  const kept = Object.entries(node).filter(([name, each]) => name !== 'selectAction' || !isForChat(each));
  return Object.fromEntries(kept.map(([name, each]) => [name, name === 'data' ? each : part(each)]));
};

/** The same card without what only the chat can do. */
export const cardForPage = (card: unknown): unknown => part(card);
