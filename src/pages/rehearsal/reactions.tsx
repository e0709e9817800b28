import { type ReactElement } from 'react';
import { Icon } from './icons.tsx';
import { type MessageView, type PersonKey, ReactionKind } from './room-api.ts';
import { react } from './room-client.ts';
import { useWords } from './words.ts';

/** What was set, with how many; one's own can be taken back. */
export const Reactions = ({ message, me }: { message: MessageView; me: PersonKey }): ReactElement | null => {
  const words = useWords();
  const kinds = ReactionKind.options.filter((kind) => message.reactions.some((one) => one.kind === kind));
  if (message.deleted || kinds.length === 0) return null;
  return (
    <div className="reactions">
      {kinds.map((kind) => {
        const given = message.reactions.filter((one) => one.kind === kind);
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={given.some(({ by }) => by === me)}
            aria-label={words.reacted(words[kind], given.length)}
            onClick={() => void react({ as: me, message: message.id, reaction: kind })}
          >
            <Icon name={kind} />
            {given.length}
          </button>
        );
      })}
    </div>
  );
};
