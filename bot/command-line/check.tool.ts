import { words } from '../../src/language/words.ts';
import { staleRows } from '../../src/policy/hygiene.ts';
import { dateIn, noWords, print, type Tool } from './tool.ts';

export const checkTool: Tool = {
  usage: 'check [--json] [--as-of YYYY-MM-DD]',
  summary: 'is the rulebook whole; and which rules nobody has compared with their sources for 180 days',
  // A rulebook with a problem never gets here: reading it fails, and names every one.
  run: (call) => {
    const { policy, calendar, output } = call;
    const { json, lang } = call.options;
    noWords(call);
    const asOf = dateIn(call, call.options.asOf, '--as-of');
    const say = words[lang].commandLine;
    const { rulebook, turningDates } = policy();
    const rows = calendar().map(({ code, verified }) => ({ id: code, verified }));
    const stale = staleRows([...rulebook.rules, ...rows], asOf);
    const counts = {
      rules: rulebook.rules.length,
      outcomes: new Set(rulebook.outcomes.map(({ id }) => id)).size,
      dates: turningDates.length,
    };
    if (json) print(output, JSON.stringify({ problems: [], ...counts, stale }));
    else {
      print(output, say.whole(counts));
      if (stale.length > 0) print(output, ...stale.map((row) => `  ${say.stale({ ...row, asOf })}`));
    }
    return 0;
  },
};
