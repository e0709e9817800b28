import { extensionCommands } from '../bot/search/index.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { languageFiles, pictureFiles, type AppManifest } from './app-package.ts';
import { listedRows } from './command-lists.ts';
import { brand } from './icons/brand.ts';
import type { PackageSettings } from './settings.ts';
import { activityTypes, appWords, pinnedPages } from './words.ts';

type Part<Name extends keyof AppManifest> = NonNullable<AppManifest[Name]>;

const hostOf = ({ publicUrl }: PackageSettings): string => new URL(publicUrl).hostname;

const bots = ({ botId }: PackageSettings, language: Language): Part<'bots'> => [
  {
    botId,
    scopes: ['personal', 'team', 'groupChat'],
    supportsTargetedMessages: true,
    commandLists: [
      { scopes: ['personal'], commands: listedRows(language, 'personal') },
      // Behind a slash, question and answer are seen by one person; behind a mention, by everybody.
      { scopes: ['team', 'groupChat'], triggers: ['slash', 'mention'], commands: listedRows(language, 'shared') },
    ],
  },
];

const composeExtensions = (settings: PackageSettings, language: Language): Part<'composeExtensions'> => {
  const { search, newCase } = appWords[language];
  return [
    {
      botId: settings.botId,
      commands: [
        {
          id: extensionCommands.search,
          type: 'query',
          context: ['compose', 'commandBox'],
          title: words[language].search.title,
          description: search.description,
          initialRun: true,
          parameters: [{ name: 'text', inputType: 'text', title: search.text, description: search.textDescription }],
        },
        {
          id: extensionCommands.newCase,
          type: 'action',
          context: ['message'],
          title: words[language].search.newCaseFrom,
          description: newCase.description,
          fetchTask: true,
        },
      ],
      messageHandlers: [{ type: 'link', value: { domains: [hostOf(settings)] } }],
    },
  ];
};

const staticTabs = ({ publicUrl }: PackageSettings, language: Language): Part<'staticTabs'> =>
  pinnedPages.map((page) => ({
    entityId: page,
    name: appWords[language].pages[page],
    contentUrl: `${publicUrl}/tab/${page}`,
    websiteUrl: `${publicUrl}/tab/${page}`,
    scopes: ['personal'],
  }));

const configurableTabs = ({ publicUrl }: PackageSettings): Part<'configurableTabs'> => [
  {
    configurationUrl: `${publicUrl}/tab/configure`,
    scopes: ['team', 'groupChat'],
    canUpdateConfiguration: true,
    context: ['channelTab', 'privateChatTab'],
  },
];

const schema = 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.schema.json';

/** The app as Teams is told of it, its texts in one language. */
export const appManifest = (settings: PackageSettings, language: Language): AppManifest => {
  const { name, description, activities } = appWords[language];
  return {
    $schema: schema,
    manifestVersion: '1.30',
    version: settings.version,
    id: settings.teamsAppId,
    localizationInfo: {
      defaultLanguageTag: 'en',
      defaultLanguageFile: languageFiles.en,
      additionalLanguages: [{ languageTag: 'es', file: languageFiles.es }],
    },
    developer: settings.developer,
    name,
    description,
    icons: pictureFiles,
    accentColor: brand.hex,
    bots: bots(settings, language),
    composeExtensions: composeExtensions(settings, language),
    staticTabs: staticTabs(settings, language),
    configurableTabs: configurableTabs(settings),
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    activities: { activityTypes: activityTypes.map((type) => ({ type, ...activities[type] })) },
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [hostOf(settings)],
    webApplicationInfo: { id: settings.botId, resource: `api://${hostOf(settings)}/botid-${settings.botId}` },
  };
};
