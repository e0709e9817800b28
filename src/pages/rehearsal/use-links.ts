import { type PersonKey, type PlaceKey } from './room-api.ts';
import { unfurl } from './room-client.ts';

interface Props {
  me: PersonKey;
  place: PlaceKey;
  domains: readonly string[];
  onCard: (card: unknown) => void;
}

const LINK = /https:\/\/\S+/g;

const isOf = (domains: readonly string[], link: string): boolean =>
  URL.canParse(link) && domains.includes(new URL(link).hostname);

/** A pasted link of the app's domains brings its card; the link stays in the text. */
export const useLinks = ({ me, place, domains, onCard }: Props): ((pasted: string) => void) => {
  const bring = async (url: string): Promise<void> => {
    const step = await unfurl({ as: me, place, url });
    if (step.kind === 'insert') onCard(step.card);
  };
  return (pasted) => {
    const link = pasted.match(LINK)?.find((one) => isOf(domains, one));
    if (link !== undefined) void bring(link);
  };
};
