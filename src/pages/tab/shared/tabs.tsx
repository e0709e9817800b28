import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';

const useStyles = makeStyles({
  chosen: {
    borderRadius: 0,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    ':hover': { borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}` },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  tabs: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props<Name extends string> {
  id: string;
  label: string;
  names: readonly Name[];
  titles: Readonly<Record<Name, string>>;
  chosen: Name;
  onChoose: (name: Name) => void;
}

/** Which tab an arrow key leads to, round and round; nothing for another key. */
export const tabAfterKey = (key: string, at: number, count: number): number | undefined => {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return (at + 1) % count;
  return key === 'ArrowLeft' ? (at + count - 1) % count : undefined;
};

/**
 * The parts of a page, one shown at a time. The library's own list of tabs puts hidden stops around itself that the
 * Tab key reaches, which a page for screen readers must not have.
 */
export const Tabs = <Name extends string>({ id, label, names, titles, chosen, onChoose }: Props<Name>) => {
  const styles = useStyles();
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = tabAfterKey(event.key, names.indexOf(chosen), names.length);
    const name = next === undefined ? undefined : names[next];
    if (name === undefined) return;
    event.preventDefault();
    onChoose(name);
    document.getElementById(`${id}-${name}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={press}>
      {names.map((name) => (
        <Button
          key={name}
          id={`${id}-${name}`}
          role="tab"
          appearance="subtle"
          className={name === chosen ? styles.chosen : ''}
          aria-selected={name === chosen}
          aria-controls={`${id}-panel`}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {titles[name]}
        </Button>
      ))}
    </div>
  );
};
