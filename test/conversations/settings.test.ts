import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';

describe('settings that cannot be kept', () => {
  it('are named with what is expected, and nothing changes', () =>
    expectConversation(`
      ben: settings time zone Mars/Olympus
      bot: Your settings
        Time zone “Mars/Olympus”: expected the name of a zone. For example: settings time zone Europe/Madrid.
      ben: settings quiet hours from dusk till dawn
      bot: Your settings
        Quiet hours “from dusk till dawn”: expected two different times, or “none”. For example: settings quiet hours 20:00 to 07:00.
      ben: /settings quiet hours 20:00 to 20:00
      bot: Your settings
        Quiet hours “20:00 - 20:00”: expected two different times, or “none”. For example: settings quiet hours 20:00 to 07:00.
      ben: language klingon
      bot: Your settings
        Language “klingon”: expected English, Spanish or “teams”. For example: language es.
      ben: language
      bot: Which language? Write: language en, language es or language teams.
      ben: settings colour
      bot: I have no setting “colour”. Write “settings” to see them all, or for example: settings time zone Europe/Madrid.
      ben: settings digest daily
      bot: That is a setting of a team or group chat. Write it there, and mention me.
      ben: settings
      bot: Your settings [Save]
      ben: [Save] {timeZone=Europe/Madrid; quietFrom=20:00; quietTo=}
      bot*: Your settings
        Nothing was saved:
        Quiet hours “20:00”: expected two different times, or “none”. For example: settings quiet hours 20:00 to 07:00.
      ben: settings
      bot: Your settings
    `));
});

describe('a person’s settings', () => {
  it('hold from the next message on, also after a restart', () =>
    expectConversation(`
      ana: idioma inglés
      bot: Your settings
        Language: English
      -- restart --
      ana: casos
      bot: Cases, newest first
    `));

  it('are chosen on a card, which says what holds now', () =>
    expectConversation(`
      ben: settings
      bot: Your settings [Save]
      ben: [Save] {language=es; timeZone=Europe/Madrid; partnerRole=indirect_reseller; quietFrom=20:00; quietTo=07:30}
      bot*: Sus ajustes [Guardar]
        Guardado. Esto vale desde ahora:
        Idioma: Español
        Zona horaria: Europe/Madrid
        Nuestra empresa en CSP: Revendedor indirecto
        Sin mensajes desde las: 20:00
        Sin mensajes hasta las: 07:30
      ben: ayuda
      bot: Lo que puedo hacer
      ben: ajustes idioma teams
      bot: Sus ajustes
        Idioma: El de Teams
        Zona horaria: Europe/Madrid
      ben: settings
      bot: Your settings
    `));

  it('can be written, in either language', () =>
    expectConversation(`
      ana: ajustes zona horaria madrid
      bot: Sus ajustes
        Zona horaria: Europe/Madrid
      ana: settings time zone America/New York
      bot: Sus ajustes
        Zona horaria: America/New York
      ana: ajustes rol proveedor indirecto
      bot: Sus ajustes
        Nuestra empresa en CSP: Proveedor indirecto
      ana: ajustes silencio 20:00 a 7:00
      bot: Sus ajustes
        Sin mensajes desde las: 20:00
        Sin mensajes hasta las: 07:00
      ana: ajustes silencio ninguna
      bot: Sus ajustes
        Sin mensajes desde las: sin elegir
      ana: ajustes rol preguntar
      bot: Sus ajustes
        Nuestra empresa en CSP: Preguntarme cada vez
    `));
});

describe('a team’s settings', () => {
  let bot: BotUnderTest;
  beforeAll(async () => {
    bot = await openBotUnderTest();
  });
  afterAll(() => bot.close());

  it('belong to the team: anybody in it changes them there, and everybody reads its language', () =>
    expectConversation(
      `
      ben: settings
      bot: Settings of this team or chat [Save] [My settings]
      ana: [Save] {language=es; digest=daily; leadDays=7, 90, 30; channel=this}
      bot*: Ajustes de este equipo o chat [Guardar]
        Guardado. Esto vale desde ahora:
        Idioma: Español
        Recordatorios: Los de un día en un solo mensaje
        Días de antelación con los que recordar: 90, 30, 7
        Lo que nadie atienda va a: Este canal o chat
      ben: cases
      bot: Casos, del más reciente al más antiguo
      ben: ajustes renovaciones quizá
      bot: Ajustes de este equipo o chat
        Renovaciones «quizá»: se esperaba «avisar» o «callar». Por ejemplo: ajustes renovaciones avisar.
      ben: ajustes renovaciones avisar
      bot: Ajustes de este equipo o chat
        Renovaciones en las que nadie tiene que decidir: También se avisan
      ben: ajustes antelación cuanto antes
      bot: Ajustes de este equipo o chat
        Días «cuanto antes»: se esperaban seis números enteros como máximo, de 0 a 365. Por ejemplo: ajustes antelación 90, 30, 7.
      ben: ajustes antelación pronto
      bot: Ajustes de este equipo o chat
        Días «pronto»: se esperaban seis números enteros como máximo, de 0 a 365. Por ejemplo: ajustes antelación 90, 30, 7.
      `,
      { place: 'general', bot },
    ));

  it('do not reach into a person’s own chat, nor the other way round', () =>
    expectConversation(
      `
      ben: settings
      bot: Your settings
        Your settings
      ben: settings team
      bot: That is a setting of a team or group chat. Write it there, and mention me.
      `,
      { bot },
    ));

  it('stand beside one’s own, which nobody saves from a colleague’s card', () =>
    expectConversation(
      `
      ben: settings me
      bot: Your settings [Save]
      ana: [Save] {timeZone=Europe/Madrid}
      bot!: Estos son los ajustes de otra persona. Escriba «mis ajustes» para ver los suyos.
      ana: mis ajustes
      bot: Sus ajustes [Guardar]
      `,
      { place: 'group', bot },
    ));
});
