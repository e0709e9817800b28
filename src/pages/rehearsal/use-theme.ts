import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

const KEPT = 'rehearsal-theme';

const firstTheme = (): Theme => {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

/** As the system prefers, until the person chooses. */
export const useTheme = (): { theme: Theme; switchTheme: () => void } => {
  const [theme, setTheme] = useState(firstTheme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return {
    theme,
    switchTheme() {
      const next = theme === 'light' ? 'dark' : 'light';
      localStorage.setItem(KEPT, next);
      setTheme(next);
    },
  };
};
