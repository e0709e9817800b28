import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * `src` is true without Teams, `cards` draws it, `dialogs` talks it through, `bot` plugs it in, `manifest` tells Teams of it:
 * imports go down only.
 */
const floors = ['src', 'cards', 'dialogs', 'bot', 'manifest'] as const;
type Floor = (typeof floors)[number];

const root = resolve(import.meta.dirname, '..');

const packagesAllowed: Record<Floor, readonly string[]> = {
  src: [
    'zod',
    'yaml',
    'js-yaml',
    'pg',
    'kysely',
    'kysely/migration',
    'react',
    'react-dom',
    'react-dom/client',
    'adaptivecards',
    '@fluentui/react-charts',
    '@fluentui/react-components',
    '@microsoft/teams-js',
  ],
  cards: ['zod'],
  dialogs: ['zod', 'botbuilder', 'botbuilder-dialogs'],
  bot: [
    'zod',
    'botbuilder',
    'restify',
    'jose',
    'pino',
    'prom-client',
    '@opentelemetry/api',
    '@opentelemetry/context-async-hooks',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace',
  ],
  manifest: [
    'zod',
    'fflate',
    '@microsoft/app-manifest',
    '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
  ],
};

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name));

/** What stands at the beginning of a line, or in a call: a word in a text is no import. */
const importStatement = /^(?:import\b[^'\n]*|export\b[^'\n]* from |\} from )'([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm;

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(importStatement)].map(([, name = '', loaded = '']) => name || loaded);

const floorOf = (file: string): string => relative(root, file).split('/')[0] ?? '';

describe.each(floors)('%s', (floor) => {
  const imports = sourcesIn(floor).flatMap((file) =>
    importsOf(file).map((name) => ({ file: relative(root, file), name })),
  );

  it('imports nothing from above', () => {
    const below: readonly string[] = floors.slice(0, floors.indexOf(floor) + 1);
    const upward = imports.filter(
      ({ file, name }) => name.startsWith('.') && !below.includes(floorOf(resolve(root, dirname(file), name))),
    );
    expect(upward).toEqual([]);
  });

  it('uses no package that belongs to another floor', () => {
    const foreign = imports.filter(
      ({ name }) =>
        !name.startsWith('.') &&
        !name.startsWith('node:') &&
        !name.endsWith('.css') &&
        !packagesAllowed[floor].includes(name),
    );
    expect(foreign).toEqual([]);
  });
});

describe('production', () => {
  it('loads the rehearsal room only when it is started with it', () => {
    const bot = sourcesIn('bot').filter((file) => !file.includes('/rehearsal/'));
    const always = bot.filter((file) => /^import .*rehearsal/m.test(readFileSync(file, 'utf8')));
    expect(always).toEqual([]);
  });

  it('loads what makes figures and traces only where somebody asks for them', () => {
    const watching = /^import (?!type\b).*(?:prom-client|@opentelemetry|\/(?:metrics|tracing|balance-figures)\.ts)/m;
    const always = sourcesIn('bot').filter((file) => watching.test(readFileSync(file, 'utf8')));
    expect(always.map((file) => relative(root, file)).sort()).toEqual([
      'bot/watch/balance-figures.ts',
      'bot/watch/metrics.ts',
      'bot/watch/tracing.ts',
    ]);
  });
});
