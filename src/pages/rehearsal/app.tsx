import { type ReactElement } from 'react';
import { Room } from './room.tsx';
import { useRoute } from './use-route.ts';
import { useTheme } from './use-theme.ts';

export const App = (): ReactElement => {
  const route = useRoute();
  const theme = useTheme();
  return <Room person={route.person} place={route.place} {...theme} />;
};
