import type { Response } from 'restify';

import type { Answer } from '../../src/api/endpoint.ts';
import { problem } from '../../src/api/problem.ts';
import type { Actor } from '../../src/cases/case.ts';
import type { Language } from '../../src/language/language.ts';
import type { Log } from '../../src/log.ts';
import { secondsToWait } from './rate-limit.ts';
import { writeAnswer, writeProblem } from './write-answer.ts';

/** Sends what was asked for. Of whole files a person is sent one at a time, and the log says who took which. */
export const createDelivery = (log: Log) => {
  const busy = new Set<string>();
  return async (
    response: Response,
    { tenant, agent }: Actor,
    { answer, language }: { answer: Answer; language: Language },
  ): Promise<void> => {
    if (!('fileName' in answer)) return writeAnswer(response, answer);
    const name = `${tenant}/${agent}`;
    if (busy.has(name)) {
      const late = problem(language, 'too-many', { seconds: secondsToWait });
      writeProblem(response, late, { 'retry-after': String(secondsToWait) });
      return;
    }
    busy.add(name);
    log.info('api.exported', { tenant, agent, file: answer.fileName });
    try {
      await writeAnswer(response, answer);
    } finally {
      busy.delete(name);
    }
  };
};
