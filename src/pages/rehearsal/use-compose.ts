import { useEffect, useEffectEvent } from 'react';
import { type Heard, type PersonView, type PlaceKey, type RoomState } from './room-api.ts';
import { useCommands } from './use-commands.ts';
import { useDraft } from './use-draft.ts';
import { useLinks } from './use-links.ts';
import { type Outgoing, useSending } from './use-sending.ts';

export interface ComposeProps {
  room: RoomState;
  me: PersonView;
  place: PlaceKey;
  label: string;
  placeholder: string;
  takesFocus?: boolean;
  /** A card from elsewhere on the page, to be taken into the draft. */
  offered?: { card: unknown };
  onSend: (said: Outgoing) => Promise<Heard>;
  /** Escape in an empty box. */
  onLeave?: () => void;
}

/** Everything the compose box keeps and does. */
export const useCompose = (props: ComposeProps) => {
  const { room, me, place, offered, onSend, takesFocus = false } = props;
  const isShared = place !== 'personal';
  const app = room.places.find(({ key }) => key === place)?.app === 'here' ? room.app : undefined;
  const draftBox = useDraft(takesFocus);
  const { draft, change, focus } = draftBox;
  const { isUnsent, send } = useSending(draftBox, isShared, onSend);
  const commands = useCommands(draftBox, app?.commands[isShared ? 'shared' : 'personal'] ?? [], isShared);
  const attach = (card: unknown): void => {
    change({ card });
    focus();
  };
  const takeOffer = useEffectEvent(attach);
  useEffect(() => {
    if (offered !== undefined) takeOffer(offered.card);
  }, [offered]);
  const onPaste = useLinks({ me: me.key, place, domains: app?.linkDomains ?? [], onCard: attach });
  return { app, isShared, draftBox, draft, isUnsent, send, commands, attach, onPaste };
};
