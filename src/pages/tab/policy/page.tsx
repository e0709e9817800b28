import type { ReactElement } from 'react';

import { Empty } from '../shell/states.tsx';
import type { PageProps } from '../page-props.ts';
import { useWords } from '../words.ts';

export const PolicyPage = (_props: PageProps): ReactElement => <Empty text={useWords().notYet} />;
