import { assemble } from '../../manifest/assemble.ts';
import { problemsIn } from '../../manifest/check-package.ts';
import { botOf, colorDrawn, outlineDrawn, spotted, withPicture, withText, type Spoil } from './planted.ts';
import { settingsOf } from './settings.ts';

const settings = settingsOf();

const tab = { entityId: 'more', scopes: ['personal' as const] };
const firstTitle = 'bots[0].commandLists[0].commands[0].title';

/** One mistake each, and how it is named. Those marked so are found by Microsoft's schema, the others by our own checks. */
const planted: [mistake: string, plant: Spoil, line: RegExp][] = [
  [
    'another app id',
    ({ manifest }) => {
      manifest.id = settings.botId;
    },
    /^id: expected 11111111-/,
  ],
  [
    'another version',
    ({ manifest }) => {
      manifest.version = '9.9.9';
    },
    /^version: expected 1\.2\.3$/,
  ],
  [
    'another bot',
    (app) => {
      botOf(app).botId = settings.teamsAppId;
    },
    /^bots\[0\]\.botId: expected 66666666-/,
  ],
  [
    'no bot',
    ({ manifest }) => {
      delete manifest.bots;
    },
    /^bots\[0\]\.botId: expected 66666666-/,
  ],
  [
    'a resource of the tab alone',
    ({ manifest }) => {
      manifest.webApplicationInfo = { id: settings.botId, resource: 'api://x' };
    },
    /^webApplicationInfo\.resource: expected api:\/\/guide\.contoso\.example\/botid-66666666-/,
  ],
  [
    'a Microsoft name',
    ({ manifest }) => {
      manifest.name = { short: 'Guide for Teams', full: 'Guide' };
    },
    /^name\.short/,
  ],
  [
    'a stage',
    ({ manifest }) => {
      manifest.name = { short: 'Guide', full: 'Guide (beta)' };
    },
    /^name\.full/,
  ],
  [
    'teams without channel features',
    ({ manifest }) => {
      delete manifest.supportsChannelFeatures;
    },
    /^supportsChannelFeatures: expected tier1/,
  ],
  [
    'permissions without a registration',
    ({ manifest }) => {
      manifest.authorization = { permissions: { resourceSpecific: [{ name: 'A.B', type: 'Application' }] } };
      delete manifest.webApplicationInfo;
    },
    /^webApplicationInfo: expected, because/,
  ],
  [
    'an open address',
    ({ manifest }) => {
      manifest.developer.privacyUrl = 'http://contoso.example';
    },
    /^developer\.privacyUrl: expected an https address$/,
  ],
  [
    'a tab without a page',
    ({ manifest }) => {
      manifest.staticTabs?.push({ ...tab, websiteUrl: 'https://guide.contoso.example' });
    },
    /^staticTabs\[4\]\.contentUrl: expected an https address$/,
  ],
  [
    'a page elsewhere',
    ({ manifest }) => {
      manifest.staticTabs?.push({
        ...tab,
        contentUrl: 'https://other.example/tab',
        websiteUrl: 'https://guide.contoso.example',
      });
    },
    /^staticTabs\[4\]\.contentUrl: expected a host that validDomains names$/,
  ],
  [
    'an address for a domain',
    ({ manifest }) => {
      manifest.validDomains?.push('https://guide.contoso.example');
    },
    /^validDomains: https:\/\/guide\.contoso\.example: expected a host name alone$/,
  ],
  [
    "one of Teams' own tabs",
    ({ manifest }) => {
      manifest.staticTabs?.push({
        ...tab,
        entityId: 'about',
        contentUrl: 'https://guide.contoso.example',
        websiteUrl: 'https://guide.contoso.example',
      });
    },
    /^staticTabs\[4\]\.entityId: about: expected a name that Teams does not use$/,
  ],
  [
    'two tabs of one id',
    ({ manifest }) => {
      manifest.staticTabs?.push(...manifest.staticTabs.slice(0, 1));
    },
    /^staticTabs\[4\]\.entityId: terms: expected a name of its own$/,
  ],
  ['a slash in front', (app) => withText(app, firstTitle, '/empezar'), /title: \/empezar: expected no slash in front$/],
  ['a title twice', (app) => withText(app, firstTitle, 'Casos'), /^es\.json: .*: Casos: expected a title of its own$/],
  [
    'slashes without private replies',
    (app) => {
      delete botOf(app).supportsTargetedMessages;
    },
    /^bots\[0\]\.supportsTargetedMessages: expected true/,
  ],
  [
    'a prompt without words',
    (app) => {
      botOf(app).commandLists?.[0]?.commands.push({ title: 'plan', type: 'prompt' });
    },
    /^bots\[0\]\.commandLists\[0\]\.commands\[\d+\]\.prompt: expected what is to be asked$/,
  ],
  [
    'a language without its file',
    (app) => ({ ...app, languages: {} }),
    /^localizationInfo: es\.json: expected a file$/,
  ],
  [
    'a text that is missing',
    (app) => withText(app, 'name.short', undefined),
    /^es\.json: name\.short: expected a text$/,
  ],
  ['a blank text', (app) => withText(app, 'name.short', ' '), /^es\.json: name\.short: expected a text$/],
  [
    'a text for nothing',
    (app) => withText(app, 'staticTabs[9].name', 'Nada'),
    /^es\.json: staticTabs\[9\]\.name: expected a path of the manifest$/,
  ],
  [
    'a text that is too long',
    (app) => withText(app, 'composeExtensions[0].commands[1].title', 'Nuevo caso a partir de este mensaje'),
    /commands\[1\]\.title: expected at most 32 characters, found 35$/,
  ],
  [
    'a blank that Teams cannot fill',
    (app) => withText(app, 'activities.activityTypes[1].templateText', '{actor} le ha entregado un caso'),
    /templateText: expected the blanks \{actor\} \{case\}$/,
  ],
  ['no icon', (app) => ({ ...app, pictures: {} }), /^icons\.color: color\.png: expected a file$/],
  [
    'a picture of words',
    (app) => withPicture(app, 'color.png', Buffer.from('<svg/>')),
    /^color\.png: expected a PNG file$/,
  ],
  [
    'half a picture',
    (app) => withPicture(app, 'color.png', app.pictures['color.png']?.slice(0, 300) ?? new Uint8Array()),
    /^color\.png: expected a PNG that is whole$/,
  ],
  [
    'a small icon',
    (app) => withPicture(app, 'color.png', outlineDrawn()),
    /^color\.png: expected 192 by 192, found 32/,
  ],
  [
    'round corners',
    (app) => withPicture(app, 'color.png', spotted(colorDrawn(), 0, 191, 1, 2, 3, 0)),
    /^color\.png: expected a full square/,
  ],
  [
    'a symbol that is too wide',
    (app) => withPicture(app, 'color.png', spotted(colorDrawn(), 47, 96, 255, 255, 255, 255)),
    /^color\.png: expected the symbol in the middle 96 by 96$/,
  ],
  [
    'an outline in grey',
    (app) => withPicture(app, 'outline.png', spotted(outlineDrawn(), 16, 16, 254, 254, 254, 255)),
    /^outline\.png: expected pure white on transparent$/,
  ],
  [
    'an outline of nothing',
    (app) => withPicture(app, 'outline.png', { ...outlineDrawn(), pixels: new Uint8Array(32 * 32 * 4).fill(255) }),
    /^outline\.png: expected pure white on transparent$/,
  ],
  [
    'a name that is too long (schema)',
    ({ manifest }) => {
      manifest.name = { short: 'N'.repeat(31), full: 'N' };
    },
    /^manifest\.json: \/name\/short must NOT have more than 30 characters/,
  ],
  [
    'thirteen commands (schema)',
    (app) => {
      const list = botOf(app).commandLists?.[0];
      if (list !== undefined) list.commands = Array.from({ length: 13 }, (_, index) => ({ title: `do ${index}` }));
    },
    /^manifest\.json: \/bots\/0\/commandLists\/0\/commands must NOT have more than 12 items/,
  ],
  [
    'a colour by its name (schema)',
    ({ manifest }) => {
      manifest.accentColor = 'teal';
    },
    /^manifest\.json: \/accentColor must match pattern/,
  ],
];

describe('a package', () => {
  it('as it is made has no problem', async () => {
    expect(await problemsIn(assemble(settings), settings)).toEqual([]);
  });

  it('below a path has no problem', async () => {
    const below = settingsOf({ PUBLIC_URL: 'https://contoso.example/guide/' });
    expect(await problemsIn(assemble(below), below)).toEqual([]);
  });

  it.each(planted)('with %s is refused by name', async (_, plant, line) => {
    const app = structuredClone(assemble(settings));
    const problems = await problemsIn(plant(app) ?? app, settings);
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(line)]));
  });
});
