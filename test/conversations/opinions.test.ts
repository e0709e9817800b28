import { createFeedback } from '../../src/feedback/feedback.ts';
import { openStore } from '../../src/store/open-store.ts';
import { TENANT_ID } from '../../bot/rehearsal/identities.ts';
import { openBotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';

describe('what agents think of the answers', () => {
  it('is listed with the rule, newest first, a page at a time, and only of one’s own tenant', async () => {
    const bot = await openBotUnderTest();
    const store = await openStore({ folder: bot.dataDir });
    try {
      const feedback = createFeedback(store);
      const opinion = { verdict: 'rule_wrong', rule: 'r-ea', outcome: 'o-ea', policyVersion: '2026-05-04' } as const;
      const ana = { tenant: TENANT_ID, agent: 'aaaa', name: 'Ana García' };
      for (let number = 1; number <= 12; number += 1) {
        const at = new Date(Date.UTC(2026, 10, number));
        await feedback.give(ana, { ...opinion, case: number, reason: `**reason ${number}**` }, at);
      }
      await feedback.give({ ...ana, tenant: 'another' }, { ...opinion, case: 99 }, new Date(Date.UTC(2026, 10, 20)));
      await expectConversation(
        `
        ben: policy feedback
        bot: What agents think of the answers, newest first [Case 12 · rule r-ea · o-ea] [Case 3 · rule r-ea · o-ea] [Older ones]
          This rule is wrong · Ana García, November 12, 2026 (UTC)
          **reason 12**
        ben: [Older ones]
        bot*: What agents think of the answers, newest first [Case 2 · rule r-ea · o-ea] [Case 1 · rule r-ea · o-ea]
        ana: directiva opiniones
        bot: Qué opinan los agentes de las respuestas, lo último primero [Caso 12 · regla r-ea · o-ea]
          Esta regla está mal · Ana García, el 12 de noviembre de 2026 (UTC)
        `,
        { bot },
      );
    } finally {
      await store.close();
      await bot.close();
    }
  });
});
