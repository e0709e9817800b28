import { makeStyles, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
    minWidth: 0,
    maxWidth: '1200px',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
});

/** A page of the tab under its heading. */
export const PageFrame = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Title2 as="h1" block>
        {title}
      </Title2>
      {children}
    </div>
  );
};
