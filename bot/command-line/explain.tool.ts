import type { WrittenAnswer } from '../../src/policy/answer.ts';
import { explainInWords } from '../../src/policy/explain-in-words.ts';
import { explain } from '../../src/policy/explain.ts';
import { readFacts } from '../../src/policy/read-facts.ts';
import { factsIn, print, type Tool } from './tool.ts';

const inWords = (answer: WrittenAnswer): string => {
  if ('ask' in answer) return answer.ask;
  return 'detail' in answer ? `${answer.reason}: ${answer.detail}` : answer.line;
};

export const explainTool: Tool = {
  usage: 'explain [--json] [--lang en|es] [--as-of YYYY-MM-DD] fact=value …',
  summary: 'why the answer is what it is, what would change it, and what was different before',
  run: ({ answers, policy, words, options, output }) => {
    const given = factsIn(words);
    const answer = answers().answer({ facts: given, asOf: options.asOf }, options.lang);
    const facts = readFacts(given);
    const explanation = facts.ok && 'outcome' in answer ? explain(policy(), facts.value, answer.asOf) : undefined;
    if (explanation === undefined) {
      print(output, options.json ? JSON.stringify(answer) : inWords(answer));
      return answer.kind === 'refusal' ? 2 : 0;
    }
    const parts = explainInWords(policy(), explanation, options.lang);
    if (options.json) print(output, JSON.stringify({ answer, explanation: parts }));
    else for (const { title, sentences } of parts) print(output, title, ...sentences.map((text) => `  ${text}`), '');
    return 0;
  },
};
