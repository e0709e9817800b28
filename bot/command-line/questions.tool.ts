import { words } from '../../src/language/words.ts';
import { pathLengths } from '../../src/policy/path-lengths.ts';
import { dateIn, noWords, print, type Tool } from './tool.ts';

export const questionsTool: Tool = {
  usage: 'questions [--json] [--lang en|es] [--as-of YYYY-MM-DD]',
  summary: 'what is asked, in which order, and how many questions lead to each answer',
  run: (call) => {
    const { policy, output } = call;
    const { json, lang } = call.options;
    noWords(call);
    const asOf = dateIn(call, call.options.asOf, '--as-of');
    const say = words[lang].commandLine;
    const { rulebook } = policy();
    const paths = pathLengths(policy(), asOf);
    if (json) {
      const questions = rulebook.questions.map(({ fact, ask, assume, values }) => ({
        fact,
        ask: ask[lang],
        ...(assume === undefined ? {} : { assumed: assume }),
        values: values.map(({ value, label }) => ({ value, label: label[lang] })),
      }));
      print(output, JSON.stringify({ asOf, questions, paths }));
      return 0;
    }
    for (const { fact, ask, assume, values } of rulebook.questions) {
      print(
        output,
        assume === undefined
          ? say.asked({ fact, ask: ask[lang] })
          : say.assumed({ fact, ask: ask[lang], value: assume }),
      );
      print(output, ...values.map(({ value, label }) => `  ${value}: ${label[lang]}`));
    }
    print(output, '', say.longestWays);
    print(output, ...paths.outcomes.map(({ outcome, longest }) => `  ${String(longest).padStart(2)}  ${outcome}`));
    print(output, `  ${say.lengths({ worst: paths.worst, median: paths.median })}`);
    return 0;
  },
};
