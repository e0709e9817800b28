import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openPolicy } from '../../bot/living-policy.ts';
import type { LogFields } from '../../src/log.ts';
import { builtInRulebook } from '../../src/policy/read-rulebook.ts';
import { testClock } from '../support/bot-under-test.ts';

/** A log that lets a test wait for the next event. */
const createListener = () => {
  const waiting: ((said: { event: string; fields: LogFields }) => void)[] = [];
  const hear = (event: string, fields: LogFields = {}): void => {
    waiting.shift()?.({ event, fields });
  };
  return {
    log: { info: hear, warn: hear, error: hear },
    next: () => new Promise<{ event: string; fields: LogFields }>((resolve) => void waiting.push(resolve)),
  };
};

describe('a rulebook in a folder of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rulebook-'));
  const terms = join(folder, 'terms.yaml');
  beforeEach(() => {
    cpSync(builtInRulebook, folder, { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is read again when it changes', async () => {
    const { log, next } = createListener();
    const { policy, close } = openPolicy(folder, { clock: testClock, log });
    const heard = next();
    writeFileSync(terms, readFileSync(terms, 'utf8').replace('en: You', 'en: Yourself'));
    expect((await heard).event).toBe('policy.reloaded');
    expect(policy.rulebook.terms.actors.agent.en).toBe('Yourself');
    close();
  });

  it('stays as it was when what is new does not pass the check, and the log says why', async () => {
    const { log, next } = createListener();
    const { policy, close } = openPolicy(folder, { clock: testClock, log });
    const heard = next();
    const questions = join(folder, 'questions.yaml');
    writeFileSync(questions, readFileSync(questions, 'utf8').replace('fact: channel', 'fact: chanel'));
    const { event, fields } = await heard;
    expect(event).toBe('policy.refused');
    expect(fields['why']).toMatch(/questions\.yaml:\d+: 0\.fact: /);
    expect(policy.decide({ channel: 'unknown' }, '2026-11-22')).toMatchObject({ outcome: 'find-purchase-channel' });
    close();
  });

  it('stops the start when it cannot be used', () => {
    rmSync(terms);
    expect(() => openPolicy(folder, { clock: testClock, log: createListener().log })).toThrow('terms.yaml: missing');
  });
});
