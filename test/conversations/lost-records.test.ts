import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

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

it('where somebody can be reached that cannot be kept refuses the answer, and the question stays open', async () => {
  const bot = await openBotUnderTest();
  const records = new DatabaseSync(join(bot.dataDir, 'channel-guide.sqlite'));
  try {
    await expectConversation('ana: empezar\nbot: ¿Cómo se llama el cliente?', { bot });
    records.exec("create trigger broken before insert on conversation begin select raise(abort, 'broken'); end");
    // Another locale is news of her, and is to be kept.
    await bot.room.teams.say('ana', 'personal', 'Contoso', { locale: 'en-US' });
    expect(bot.logged()).toContain('"turn.failed"');
    records.exec('drop trigger broken');
    await expectConversation('ana: Fabrikam\nbot: ¿Dónde se compró la suscripción?\n  Cliente: Fabrikam', { bot });
  } finally {
    records.close();
    await bot.close();
  }
});
