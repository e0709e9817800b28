import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { zipSync, type Zippable } from 'fflate';

import { appManifest } from './app-manifest.ts';
import { languageFiles, pictureFiles, type AppPackage } from './app-package.ts';
import { languageFile } from './language-file.ts';
import type { PackageSettings } from './settings.ts';

const picture = (file: string): [string, Uint8Array] => [file, readFileSync(join(import.meta.dirname, 'icons', file))];

/** The manifest in English, both languages and the icons. */
export const assemble = (settings: PackageSettings): AppPackage => {
  const manifest = appManifest(settings, 'en');
  return {
    manifest,
    languages: {
      [languageFiles.en]: languageFile(manifest),
      [languageFiles.es]: languageFile(appManifest(settings, 'es')),
    },
    pictures: Object.fromEntries(Object.values(pictureFiles).map(picture)),
  };
};

/** The same package gives the same bytes, whenever it is made. */
const mtime = new Date(2026, 0, 1);

const schema = 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json';

const json = (content: object): Uint8Array => Buffer.from(`${JSON.stringify(content, null, 2)}\n`);

/** The package as one zip file, everything at its root. */
export const zipped = ({ manifest, languages, pictures }: AppPackage): Uint8Array => {
  const files: Zippable = {
    'manifest.json': json(manifest),
    ...Object.fromEntries(
      Object.entries(languages).map(([file, texts]) => [file, json({ $schema: schema, ...texts })]),
    ),
    ...pictures,
  };
  return zipSync(files, { mtime });
};
