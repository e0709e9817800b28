import { parentPort, type MessagePort } from 'node:worker_threads';

import type { Language } from '../language/language.ts';
import type { IsoDate } from './decision.ts';
import { diffPolicies, type Difference } from './diff.ts';
import { createPolicy, type Policy } from './policy.ts';
import type { Rulebook } from './rulebook.ts';

/** Two dates to be compared. */
export interface Span {
  from: IsoDate;
  to: IsoDate;
  language: Language;
}

/** The rulebook comes first, and once. */
export type Asked = { rulebook: Rulebook } | { end: true } | Span;
export type Compared = { differences: readonly Difference[] } | { failure: string };

const serve = (port: MessagePort): void => {
  let policy: Policy | undefined;
  const compare = ({ from, to, language }: Span): Compared => {
    try {
      if (policy === undefined) throw new Error('The rulebook was not given.');
      return { differences: diffPolicies(policy, from, to, language) };
    } catch (cause) {
      return { failure: cause instanceof Error ? cause.message : String(cause) };
    }
  };
  port.on('message', (asked: Asked) => {
    if ('rulebook' in asked) policy = createPolicy(asked.rulebook);
    else if ('end' in asked) port.close();
    else port.postMessage(compare(asked));
  });
};

if (parentPort === null) throw new Error('This file is run as a thread.');
serve(parentPort);
