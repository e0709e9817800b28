import { type MessageView, type RoomState } from './room-api.ts';
import { type PageWords } from './words.ts';

/** `<at>Name</at>` as it is read: `@Name`. */
export const plainMentions = (text: string): string => text.replace(/<at>(.*?)<\/at>/g, '@$1');

/** A message as a line of text: what a notification or a screen reader says. */
export const spokenText = ({ summary, text, card }: MessageView, words: PageWords): string => {
  if (summary !== undefined && summary !== '') return summary;
  if (text !== undefined) return plainMentions(text);
  return card === undefined ? '' : words.sentCard;
};

export const authorName = ({ from }: MessageView, room: RoomState): string =>
  from === 'bot' ? room.bot.name : (room.people.find(({ key }) => key === from)?.name ?? from);
