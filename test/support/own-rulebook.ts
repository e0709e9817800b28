import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { builtInRulebook } from '../../src/policy/read-rulebook.ts';
import { freshFolder } from './fresh-folder.ts';

/** A folder with the built-in rulebook, to be changed as whoever looks after the rules would. */
export const ownRulebook = () => {
  const { folder, remove } = freshFolder();
  cpSync(builtInRulebook, folder, { recursive: true });
  return {
    folder,
    remove,
    /** Replaces a piece of a file that is there once. */
    change: (file: string, piece: string, by: string): void => {
      const path = join(folder, file);
      const [before, after, ...more] = readFileSync(path, 'utf8').split(piece);
      if (before === undefined || after === undefined || more.length > 0) throw new Error(`${file} has it not once`);
      writeFileSync(path, [before, by, after].join(''));
    },
  };
};
export type OwnRulebook = ReturnType<typeof ownRulebook>;

const supportOfVolumeLicenses = {
  file: 'rules/licenses.yaml',
  rule: `- id: volume-licenses-support
  stage: base
  valid: { from: '2023-11-01' }`,
  outcome: `    goal: [support_only]
  outcome: support-ea-without-gdap
  sources: [S60]
  confidence: B`,
};

/** From this day on, support for what was bought under an EA has another answer. */
export const answerEaSupport = (
  { change }: OwnRulebook,
  { outcome: instead, from, until }: { outcome: string; from: string; until: string },
): void => {
  const { file, rule, outcome } = supportOfVolumeLicenses;
  change(file, rule, rule.replace("'2023-11-01' }", `'2023-11-01', to: '${until}' }`));
  change(
    file,
    outcome,
    `${outcome}
  verified: '2026-11-22'
- id: volume-licenses-support-since
  stage: base
  valid: { from: '${from}' }
  when:
    channel: [ea, mca_e]
    product_kind: [license_nce, license_legacy, license_unknown]
    goal: [support_only]
  outcome: ${instead}
  sources: [S60]
  confidence: B`,
  );
};
