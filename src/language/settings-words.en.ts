/** What the settings say, beside the rulebook's own words for our role. */
export const settingsWords = {
  mine: 'Your settings',
  mineHow: 'They hold for you everywhere, from your next message on.',
  ofTeam: 'Settings of this team or chat',
  ofTeamHow: 'They hold for everybody here. Whoever is here may change them.',
  language: 'Language',
  languageOfTeams: 'As Teams says',
  languageOfEach: 'Each person’s own',
  languages: { en: 'English', es: 'Spanish' },
  timeZone: 'Time zone',
  timeZoneOfTeams: 'As Teams says',
  timeZoneOfTeamsNow: ({ zone }: { zone: string }) => `As Teams says (${zone})`,
  role: 'Our own company in CSP',
  roleAsked: 'Ask me each time',
  quietFrom: 'No messages from',
  quietTo: 'No messages until',
  quietHint: 'In your own time zone. Leave both empty for none.',
  digest: 'Reminders',
  digestEach: 'Each as a message of its own',
  digestDaily: 'Those of one day in one message',
  renewals: 'Renewals that nobody has to decide',
  renewalsSilent: 'Are not told',
  renewalsTold: 'Are told too',
  leadDays: 'Days before a date on which to remind',
  leadDaysHint: 'Up to six numbers, for example: 90, 30, 7. Empty: as the policy says.',
  channel: 'What nobody answers goes to',
  channelNone: 'Nowhere else',
  channelThis: 'This channel or chat',
  channelOther: 'Another channel, as it is now',
  manager: 'Manager',
  managerNone: 'Nobody',
  choose: 'Choose one of the list.',
  unset: 'not set',
  saved: 'Saved. This holds now:',
  nothingSaved: 'Nothing was saved:',
  expected: {
    language: ({ written }: { written: string }) =>
      `Language “${written}”: expected English, Spanish or “teams”. For example: language es.`,
    timeZone: ({ written }: { written: string }) =>
      `Time zone “${written}”: expected the name of a zone. For example: settings time zone Europe/Madrid.`,
    partnerRole: ({ written }: { written: string }) =>
      `Role “${written}”: expected direct bill, indirect provider, indirect reseller, not in CSP or “ask”. For example: settings role direct bill.`,
    quietHours: ({ written }: { written: string }) =>
      `Quiet hours “${written}”: expected two different times, or “none”. For example: settings quiet hours 20:00 to 07:00.`,
    digest: ({ written }: { written: string }) =>
      `Reminders “${written}”: expected each or daily. For example: settings digest daily.`,
    renewals: ({ written }: { written: string }) =>
      `Renewals “${written}”: expected told or silent. For example: settings renewals told.`,
    leadDays: ({ written }: { written: string }) =>
      `Days “${written}”: expected up to six whole numbers from 0 to 365. For example: settings lead times 90, 30, 7.`,
    channel: ({ written }: { written: string }) => `Channel “${written}”: expected this channel, or none.`,
    manager: ({ written }: { written: string }) =>
      `Manager “${written}”: expected somebody who has written to me before.`,
  },
  which: ({ written }: { written: string }) =>
    `I have no setting “${written}”. Write “settings” to see them all, or for example: settings time zone Europe/Madrid.`,
  whichLanguage: 'Which language? Write: language en, language es or language teams.',
  onlyInTeam: 'That is a setting of a team or group chat. Write it there, and mention me.',
  notYours: 'These are a colleague’s settings. Write “settings me” to see your own.',
};
