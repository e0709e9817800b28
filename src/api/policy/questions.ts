import { FactName } from '../../policy/facts.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { Questions } from './answer-shapes.ts';
import { writtenQuestion } from './written-answer.ts';

export const listQuestions = endpoint(
  {
    summary: 'Every question that an answer can depend on, in words',
    path: nothing,
    query: nothing,
    body: noBody,
    answer: Questions,
  },
  async ({ policy: present }, { language }) => {
    const { policy } = present();
    const questions = FactName.options.map((fact) => {
      const question = policy.question(fact);
      return { ...writtenQuestion(question, { language, isUnknown: false }), assumed: question.assume !== undefined };
    });
    return Promise.resolve(ok({ status: 200, body: { questions } }));
  },
);
