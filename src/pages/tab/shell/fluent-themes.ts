import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme as Colours,
} from '@fluentui/react-components';

import type { Theme } from './host.ts';

export const fluentThemes: Readonly<Record<Theme, Colours>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};
