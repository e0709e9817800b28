import { plainText } from '../../cards/plain-text.ts';
import { heading } from '../../cards/elements.ts';
import { nextStepElements } from '../../cards/next-step.ts';
import { outcomeLine } from '../../src/policy/outcome-line.ts';
import { readFacts } from '../../src/policy/read-facts.ts';
import { answerBatch } from './batch.ts';
import { factsIn, print, type Call, type ExitCode, type Tool } from './tool.ts';

const asText = ({ policy, options: { lang, asOf }, words }: Call): string => {
  const facts = readFacts(factsIn(words));
  const decision = facts.ok ? policy().decide(facts.value, asOf) : undefined;
  if (decision?.kind !== 'outcome') return '';
  const alternatives = decision.alternatives.flatMap((id) => outcomeLine(policy(), id, asOf, lang) ?? []);
  const elements = nextStepElements({ language: lang, decision, terms: policy().rulebook.terms, alternatives });
  return plainText({ body: [heading(decision.line[lang]), ...elements], actions: [] });
};

const one = (call: Call): ExitCode => {
  const { words, options, output } = call;
  const answer = call.answers().answer({ facts: factsIn(words), asOf: options.asOf }, options.lang);
  if (options.json) print(output, JSON.stringify(answer));
  else if (answer.kind === 'question')
    print(output, answer.ask, ...answer.values.map((value) => `  ${answer.question}=${value}`));
  else print(output, 'detail' in answer ? `${answer.reason}: ${answer.detail}` : asText(call));
  return answer.kind === 'refusal' ? 2 : 0;
};

export const decideTool: Tool = {
  usage: 'decide [--json] [--lang en|es] [--as-of YYYY-MM-DD] fact=value … | decide --batch FILE',
  summary: 'the next step for these facts; --batch answers one {"asOf":…,"facts":{…}} a line (- is standard input)',
  run: (call) => (call.options.batch === undefined ? one(call) : answerBatch(call, call.options.batch)),
};
