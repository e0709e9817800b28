import { type ReactElement } from 'react';
import { Icon } from './icons.tsx';
import { type PlaceKey } from './room-api.ts';
import { type Theme } from './use-theme.ts';
import { useWords } from './words.ts';

interface Props {
  place: PlaceKey;
  onGo: (place: PlaceKey) => void;
  theme: Theme;
  switchTheme: () => void;
}

export const Rail = ({ place, onGo, theme, switchTheme }: Props): ReactElement => {
  const words = useWords();
  const inTeam = place === 'general' || place === 'renewals';
  return (
    <nav className="rail" aria-label={words.room}>
      <button type="button" aria-current={inTeam ? undefined : 'page'} onClick={() => onGo('personal')}>
        <Icon name="chat" />
        {words.chat}
      </button>
      <button type="button" aria-current={inTeam ? 'page' : undefined} onClick={() => onGo('general')}>
        <Icon name="teams" />
        {words.teams}
      </button>
      <button
        className="theme-switch"
        type="button"
        aria-label={theme === 'light' ? words.toDark : words.toLight}
        title={theme === 'light' ? words.toDark : words.toLight}
        onClick={switchTheme}
      >
        <Icon name={theme === 'light' ? 'moon' : 'sun'} />
      </button>
    </nav>
  );
};
