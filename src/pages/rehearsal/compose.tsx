import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { AttachedCard } from './attached-card.tsx';
import { ChoiceList, choiceId } from './choice-list.tsx';
import { MentionNote, TargetedNote, UnsentNote } from './compose-notes.tsx';
import { TextBox, Tool } from './compose-parts.tsx';
import { SearchPanel } from './search-panel.tsx';
import { type ComposeProps, useCompose } from './use-compose.ts';
import { isEmpty, mentions } from './use-draft.ts';
import { useWords } from './words.ts';

export type { ComposeProps } from './use-compose.ts';

type Composing = ReturnType<typeof useCompose>;

const CommandChoices = ({ id, commands }: { id: string; commands: Composing['commands'] }): ReactElement => {
  const words = useWords();
  const { rows, active, choose } = commands;
  return (
    <>
      {rows.length > 0 && (
        <ChoiceList
          id={id}
          label={words.commandsLabel}
          rows={rows.map(({ title, description }) => ({ title: `/${title}`, detail: description }))}
          active={active}
          onChoose={(index) => {
            const command = rows[index];
            if (command !== undefined) choose(command);
          }}
        />
      )}
      <p className="visually-hidden" role="status">
        {rows.length > 0 && words.commandsFound(rows.length)}
      </p>
    </>
  );
};

/** What is in the box beside the text: a card, and the command that the text belongs to. */
const Attached = ({ composing, locale }: { composing: Composing; locale: string }): ReactElement => {
  const { draft, draftBox } = composing;
  return (
    <>
      {draft.card !== undefined && (
        <AttachedCard card={draft.card} locale={locale} onRemove={() => draftBox.change({ card: undefined })} />
      )}
      {draft.command !== undefined && <span className="command-chip">/{draft.command}</span>}
    </>
  );
};

/** The message extension's search, while it is open. */
const useSearching = ({ app, draftBox, attach }: Composing, { me, place }: ComposeProps) => {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const found = app?.search;
  if (found === undefined) return { panel: null, tool: null };
  const close = (): void => {
    setOpen(false);
    draftBox.focus();
  };
  const insert = (card: unknown): void => {
    close();
    attach(card);
  };
  const panel = <SearchPanel me={me.key} place={place} title={found.title} onClose={close} onInsert={insert} />;
  const label = words.searchLabel(found.title);
  const tool = <Tool icon="more" label={label} isOn={isOpen} onUse={() => setOpen(!isOpen)} />;
  return { panel: isOpen ? panel : null, tool };
};

export const Compose = (props: ComposeProps): ReactElement => {
  const words = useWords();
  const [note, list] = [useId(), useId()];
  const composing = useCompose(props);
  const { isShared, draftBox, draft, isUnsent, send, commands, onPaste } = composing;
  const { change, insertMention } = draftBox;
  const { panel, tool } = useSearching(composing, props);
  const isTargeted = draft.command !== undefined;
  const isOpen = commands.rows.length > 0;
  const isUnheard = isShared && draft.text.trim() !== '' && !isTargeted && !isOpen && !mentions(draft.text);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isOpen && commands.onKeyDown(event)) return;
    if (event.key === 'Backspace' && draft.text === '' && isTargeted) change({ command: undefined });
    if (event.key === 'Escape' && isEmpty(draft)) props.onLeave?.();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="compose">
      <CommandChoices id={list} commands={commands} />
      {panel}
      <div className="compose-box" data-targeted={isTargeted}>
        <Attached composing={composing} locale={props.me.locale} />
        <TextBox
          labels={props}
          described={isUnheard || isTargeted ? note : undefined}
          draftBox={draftBox}
          list={isOpen ? list : undefined}
          active={isOpen ? choiceId(list, commands.active) : undefined}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        {tool}
        {isShared && <Tool icon="at" label={words.mention} onUse={insertMention} />}
        <Tool icon="send" label={words.send} onUse={send} />
      </div>
      {isUnheard && <MentionNote id={note} onAdd={insertMention} />}
      {isTargeted && <TargetedNote id={note} onLeave={() => change({ command: undefined })} />}
      {isUnsent && <UnsentNote onRetry={send} />}
    </div>
  );
};
