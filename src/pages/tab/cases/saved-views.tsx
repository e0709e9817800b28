import { Button, Field, Input, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';

import type { SavedView } from '../../../views/view.ts';
import type { TabApi } from '../api.ts';
import { ShareLink } from '../shared/share-link.tsx';
import { Link } from '../shell/link.tsx';
import { TroubleBar } from '../shell/states.tsx';
import { useWords } from '../words.ts';
import { addressOf, filtersOfView, queryOf, viewFilters, type Filters } from './case-filters.ts';
import { useViews } from './use-views.ts';

interface NameProps {
  isBusy: boolean;
  onSave: (name: string) => void;
  onCancel: () => void;
}

const NameForm = ({ isBusy, onSave, onCancel }: NameProps): ReactElement => {
  const { views } = useWords();
  const [name, setName] = useState('');
  const control = useRef<HTMLInputElement>(null);
  useEffect(() => control.current?.focus(), []);
  return (
    <form
      className="form"
      aria-label={views.save}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name);
      }}
    >
      <Field label={views.name} required>
        <Input ref={control} required maxLength={60} value={name} onChange={(_event, typed) => setName(typed.value)} />
      </Field>
      <div className="toolbar">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          {views.keep}
        </Button>
        <Button onClick={onCancel}>{views.cancel}</Button>
      </div>
    </form>
  );
};

const Deleted = ({ view, onUndo }: { view: SavedView; onUndo: () => void }): ReactElement => {
  const { views } = useWords();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{views.deleted(view.name)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onUndo}>
          {views.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

/** Ways of looking at the cases under a name of one's own; each is a link that shows the same to everybody. */
export const SavedViewsBar = ({ api, filters }: { api: TabApi; filters: Filters }): ReactElement => {
  const words = useWords();
  const { views, sending, deleted, put, remove } = useViews(api);
  const [isNaming, setNaming] = useState(false);
  const here = queryOf(filters);
  const current = views.find((view) => queryOf(filtersOfView(view)) === here);
  const save = async (name: string): Promise<void> => {
    if (await put({ id: crypto.randomUUID(), name, filters: viewFilters(filters) })) setNaming(false);
  };
  return (
    <section className="views" aria-label={words.views.title}>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Link className="view" to={addressOf(filtersOfView(view))} isCurrent={view === current}>
              {view.name}
            </Link>
          </li>
        ))}
      </ul>
      <div className="toolbar">
        {current === undefined && (
          <Button aria-expanded={isNaming} onClick={() => setNaming(!isNaming)}>
            {words.views.save}
          </Button>
        )}
        {current !== undefined && (
          <Button disabledFocusable={sending.isBusy} onClick={() => void remove(current)}>
            {words.views.remove(current.name)}
          </Button>
        )}
      </div>
      {here !== '' && <ShareLink label={words.views.share} />}
      {isNaming && current === undefined && (
        <NameForm isBusy={sending.isBusy} onSave={(name) => void save(name)} onCancel={() => setNaming(false)} />
      )}
      <div className="told" role="status">
        {sending.trouble !== undefined && (
          <TroubleBar trouble={sending.trouble} {...(sending.again !== undefined && { again: sending.again })} />
        )}
        {deleted !== undefined && <Deleted view={deleted} onUndo={() => void put(deleted)} />}
      </div>
    </section>
  );
};
