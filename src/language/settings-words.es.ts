import type { settingsWords as en } from './settings-words.en.ts';

export const settingsWords: typeof en = {
  mine: 'Sus ajustes',
  mineHow: 'Valen para usted en todas partes, desde su próximo mensaje.',
  ofTeam: 'Ajustes de este equipo o chat',
  ofTeamHow: 'Valen para todos los de aquí. Cualquiera de aquí puede cambiarlos.',
  language: 'Idioma',
  languageOfTeams: 'El de Teams',
  languageOfEach: 'El de cada persona',
  languages: { en: 'Inglés', es: 'Español' },
  timeZone: 'Zona horaria',
  timeZoneOfTeams: 'La de Teams',
  timeZoneOfTeamsNow: ({ zone }) => `La de Teams (${zone})`,
  role: 'Nuestra empresa en CSP',
  roleAsked: 'Preguntarme cada vez',
  quietFrom: 'Sin mensajes desde las',
  quietTo: 'Sin mensajes hasta las',
  quietHint: 'En su propia zona horaria. Deje las dos vacías si no quiere ninguna.',
  digest: 'Recordatorios',
  digestEach: 'Cada uno en su mensaje',
  digestDaily: 'Los de un día en un solo mensaje',
  renewals: 'Renovaciones en las que nadie tiene que decidir',
  renewalsSilent: 'No se avisan',
  renewalsTold: 'También se avisan',
  leadDays: 'Días de antelación con los que recordar',
  leadDaysHint: 'Seis números como máximo, por ejemplo: 90, 30, 7. Vacío: como diga la directiva.',
  channel: 'Lo que nadie atienda va a',
  channelNone: 'Ningún otro sitio',
  channelThis: 'Este canal o chat',
  channelOther: 'Otro canal, como hasta ahora',
  manager: 'Responsable',
  managerNone: 'Nadie',
  choose: 'Elija una opción de la lista.',
  unset: 'sin elegir',
  saved: 'Guardado. Esto vale desde ahora:',
  nothingSaved: 'No se ha guardado nada:',
  expected: {
    language: ({ written }) =>
      `Idioma «${written}»: se esperaba inglés, español o «teams». Por ejemplo: idioma inglés.`,
    timeZone: ({ written }) =>
      `Zona horaria «${written}»: se esperaba el nombre de una zona. Por ejemplo: ajustes zona horaria Europe/Madrid.`,
    partnerRole: ({ written }) =>
      `Rol «${written}»: se esperaba factura directa, proveedor indirecto, revendedor indirecto, fuera de CSP o «preguntar». Por ejemplo: ajustes rol factura directa.`,
    quietHours: ({ written }) =>
      `Horas de silencio «${written}»: se esperaban dos horas distintas, o «ninguna». Por ejemplo: ajustes silencio 20:00 a 07:00.`,
    digest: ({ written }) =>
      `Recordatorios «${written}»: se esperaba «cada uno» o «diario». Por ejemplo: ajustes resumen diario.`,
    renewals: ({ written }) =>
      `Renovaciones «${written}»: se esperaba «avisar» o «callar». Por ejemplo: ajustes renovaciones avisar.`,
    leadDays: ({ written }) =>
      `Días «${written}»: se esperaban seis números enteros como máximo, de 0 a 365. Por ejemplo: ajustes antelación 90, 30, 7.`,
    channel: ({ written }) => `Canal «${written}»: se esperaba este canal, o ninguno.`,
    manager: ({ written }) => `Responsable «${written}»: se esperaba alguien que me haya escrito alguna vez.`,
  },
  which: ({ written }) =>
    `No tengo ningún ajuste «${written}». Escriba «ajustes» para verlos todos o, por ejemplo: ajustes zona horaria Europe/Madrid.`,
  whichLanguage: '¿Qué idioma? Escriba: idioma inglés, idioma español o idioma teams.',
  onlyInTeam: 'Ese es un ajuste de un equipo o chat de grupo. Escríbalo allí y mencióneme.',
  notYours: 'Estos son los ajustes de otra persona. Escriba «mis ajustes» para ver los suyos.',
};
