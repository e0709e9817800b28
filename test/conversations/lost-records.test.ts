import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';

/** Somebody deletes or replaces the folder of the records while the bot runs. */
describe('records that are gone', () => {
  let bot: BotUnderTest;
  beforeEach(async () => {
    bot = await openBotUnderTest();
    await expectConversation('ana: empezar\nbot: ¿Cómo se llama el cliente?', { bot });
  });
  afterEach(() => bot.close());

  const refused = `
    ana: Contoso
    bot: Mis registros ya no están donde se guardaban. No se ha guardado nada; avise a su administrador cuanto antes.
  `;

  it('are noticed at the next answer, which is refused and logged', async () => {
    for (const name of readdirSync(bot.dataDir)) rmSync(join(bot.dataDir, name), { recursive: true });
    await expectConversation(refused, { bot });
    expect(bot.logged()).toContain('"why":"gone"');
  });

  it('are noticed when another file takes their place, and served again when the first is back', async () => {
    const file = join(bot.dataDir, 'channel-guide.sqlite');
    const aside = join(bot.dataDir, 'aside');
    mkdirSync(aside);
    renameSync(file, join(aside, 'first'));
    copyFileSync(join(aside, 'first'), file);
    await expectConversation(refused, { bot });
    renameSync(join(aside, 'first'), file);
    await expectConversation('ana: Contoso\nbot: ¿Dónde se compró la suscripción?', { bot });
  });
});
