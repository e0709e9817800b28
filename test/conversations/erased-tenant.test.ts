import { createPersonalRecords } from '../../src/cases/personal-records.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openBotUnderTest, testClock, type BotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await openBotUnderTest();
});
afterEach(() => bot.close());

/** As an operator does it, beside the running bot. */
const besideTheBot = async <Found>(work: (people: ReturnType<typeof createPersonalRecords>) => Promise<Found>) => {
  const store = await openStore({ folder: bot.dataDir });
  return work(createPersonalRecords({ store, clock: testClock })).finally(() => store.close());
};

it('a tenant that was erased is told so, leaves nothing behind, and begins again once it is readmitted', async () => {
  const tenant = bot.room.settings['AllowedTenants'] ?? '';
  const play = (script: string) => expectConversation(script, { bot });
  await play(`
    ana: empezar
    bot: ¿Cómo se llama el cliente?
  `);
  await besideTheBot((people) => people.eraseTenant(tenant, 'they left'));
  await play(`
    ana: Contoso
    bot: Los registros de su organización se borraron y no guardo nada nuevo de ella. Si quieren empezar de nuevo, hablen con su administrador.
    ben: cases
    bot: The records of your organisation were erased, and I keep nothing new for it. If you want to begin again, please ask your administrator.
  `);
  expect(Object.values(await besideTheBot((people) => people.countTenant(tenant)))).toEqual([0, 0, 0, 0, 0, 0]);
  await besideTheBot((people) => people.readmitTenant(tenant));
  await play(`
    ana: casos
    bot: Casos, del más reciente al más antiguo
      Todavía no hay casos.
  `);
});
