import { diffInWords } from '../../src/policy/diff-in-words.ts';
import { diffPolicies } from '../../src/policy/diff.ts';
import { dateIn, Misused, print, type Tool } from './tool.ts';

export const diffTool: Tool = {
  usage: 'diff FROM TO [--json] [--lang en|es]',
  summary: 'what changed for whom between two dates, in words',
  run: (call) => {
    const { policy, options, output, words } = call;
    if (words.length !== 2)
      throw new Misused(`diff: ${words.length === 0 ? '' : `${words.join(' ')}: `}expected two dates as YYYY-MM-DD`);
    const [from, to] = [dateIn(call, words[0], 'diff'), dateIn(call, words[1], 'diff')];
    if (from > to) throw new Misused(`diff: ${from} ${to}: expected the earlier date first`);
    const differences = diffPolicies(policy(), from, to, options.lang);
    print(
      output,
      options.json ? JSON.stringify({ from, to, differences }) : diffInWords(policy(), from, to, options.lang),
    );
    return 0;
  },
};
