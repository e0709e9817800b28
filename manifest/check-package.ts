import { AppManifestUtils } from '@microsoft/app-manifest';

import type { AppPackage, Check } from './app-package.ts';
import { domainsCheck, httpsCheck, tabIdsCheck } from './checks/addresses.check.ts';
import { titlesCheck, triggersCheck } from './checks/commands.check.ts';
import { idsCheck, nameCheck, scopesCheck } from './checks/identity.check.ts';
import { languagesCheck } from './checks/languages.check.ts';
import { picturesCheck } from './checks/pictures.check.ts';
import type { PackageSettings } from './settings.ts';

/** What Teams or its store refuses although the schema allows it (teams.md 2.2). */
const checks: readonly Check[] = [
  idsCheck,
  nameCheck,
  scopesCheck,
  httpsCheck,
  domainsCheck,
  tabIdsCheck,
  titlesCheck,
  triggersCheck,
  languagesCheck,
  picturesCheck,
];

/** One line for each thing that would be refused; none for a package that can be uploaded, as far as can be told offline. */
export const problemsIn = async (app: AppPackage, settings: PackageSettings): Promise<string[]> => {
  // The schema of 1.30 comes with the library: nothing is fetched.
  const bySchema = await AppManifestUtils.validateAgainstSchema(app.manifest);
  return [
    ...bySchema.map((problem) => `manifest.json: ${problem}`),
    ...checks.flatMap((check) => check(app, settings)),
  ];
};
