import type { Check } from '../app-package.ts';

/** Whatever says who we are says it as the settings do. */
export const idsCheck: Check = ({ manifest }, { teamsAppId, botId, publicUrl, version }) => {
  const { bots, composeExtensions, webApplicationInfo } = manifest;
  const ids = [
    { at: 'id', is: manifest.id, expected: teamsAppId },
    { at: 'version', is: manifest.version, expected: version },
    { at: 'bots[0].botId', is: bots?.[0]?.botId, expected: botId },
    { at: 'composeExtensions[0].botId', is: composeExtensions?.[0]?.botId, expected: botId },
    { at: 'webApplicationInfo.id', is: webApplicationInfo?.id, expected: botId },
    {
      at: 'webApplicationInfo.resource',
      is: webApplicationInfo?.resource,
      expected: `api://${new URL(publicUrl).hostname}/botid-${botId}`,
    },
  ];
  return ids.filter(({ is, expected }) => is !== expected).map(({ at, expected }) => `${at}: expected ${expected}`);
};

/** What the store refuses in a name. */
const othersNames =
  /\b(microsoft|teams|office|outlook|azure|copilot|windows|sharepoint|onedrive|365)\b|[()]|\b(beta|dev|test)\b/i;

export const nameCheck: Check = ({ manifest: { name } }) =>
  Object.entries(name)
    .filter(([, text]) => othersNames.test(String(text)))
    .map(([part]) => `name.${part}: expected our own name, without another product's, brackets or a stage`);

/** Both are refused at upload, and by no schema. */
export const scopesCheck: Check = ({ manifest }) => {
  const { bots = [], configurableTabs = [], supportsChannelFeatures, authorization, webApplicationInfo } = manifest;
  const isInTeams = [...bots, ...configurableTabs].some(({ scopes }) => scopes.some((scope) => scope === 'team'));
  const isAsking = (authorization?.permissions?.resourceSpecific ?? []).length > 0;
  return [
    ...(isInTeams && supportsChannelFeatures === undefined
      ? ['supportsChannelFeatures: expected tier1, because the app is offered in teams']
      : []),
    ...(isAsking && webApplicationInfo === undefined
      ? ['webApplicationInfo: expected, because permissions are asked for']
      : []),
  ];
};
