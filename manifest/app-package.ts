import type { TeamsManifestV1D30 } from '@microsoft/app-manifest';

import type { Language } from '../src/language/language.ts';
import type { PackageSettings } from './settings.ts';

export type AppManifest = TeamsManifestV1D30.TeamsManifestV1D30;

/** Texts by their path in the manifest: `staticTabs[0].name`. */
export type LanguageFile = Readonly<Record<string, string>>;

/** Names of the files beside `manifest.json`. */
export const pictureFiles = { color: 'color.png', outline: 'outline.png' } as const;
export const languageFiles: Readonly<Record<Language, string>> = { en: 'en.json', es: 'es.json' };

/** What an administrator uploads, before it is zipped. */
export interface AppPackage {
  manifest: AppManifest;
  /** What lies beside the manifest, by file name. */
  languages: Readonly<Record<string, LanguageFile>>;
  /** PNG files, by file name. */
  pictures: Readonly<Record<string, Uint8Array>>;
}

/** One line for each thing that is wrong, beginning with where it is. */
export type Check = (app: AppPackage, settings: PackageSettings) => string[];
