import { Facts } from '../../policy/facts.ts';
import type { Mention } from './certainty.ts';
import type { Token } from './tokens.ts';

type Fact = keyof Facts;
type Value = Facts[Fact];

/** A fact that a text states, in which of its words. */
export interface Understood {
  fact: Fact;
  /** As rules and words spell it: yes/no facts are `'true'` and `'false'`. */
  value: string;
  /** The words it was understood from, as they were written. */
  from: string;
}

interface Claim {
  fact: Fact;
  value: Value;
  mention: Mention;
  standing: 'stated' | 'denied' | 'doubted' | 'hinted';
}

/** A value that says more than another does: whoever says both means this one. */
const narrower: ReadonlyMap<Value, readonly Value[]> = new Map([
  ['license_unknown', ['license_nce', 'license_legacy', 'perpetual_software']],
  ['azure_other', ['azure_plan', 'azure_legacy_csp', 'reservation', 'savings_plan', 'marketplace_saas']],
  ['csp_other', ['csp_deauthorized']],
  ['open_license', ['open_value']],
]);

const isNarrower = (value: Value, than: Value): boolean => narrower.get(than)?.includes(value) ?? false;

/** Facts of what has happened: a year that nobody said cannot be the next one. */
const pastFacts: ReadonlySet<Fact> = new Set([
  'purchase_or_renewal_date',
  'token_purchased',
  'relationship_link_sent',
  'transfer_created',
]);

const factNames = Facts.keyof().options;

const namedIn = (facts: Facts): Fact[] => factNames.filter((fact) => facts[fact] !== undefined);

const datesOf = (mention: Mention, tokens: readonly Token[], asOf: string): Claim[] => {
  const fact = mention.saying.dates;
  if (fact === undefined) return [];
  const [first, ...others] = mention.used.flatMap((place) => (tokens[place]?.word === '@date' ? [tokens[place]] : []));
  const date = others.length === 0 ? first?.date : others.at(-1)?.date;
  const isKnown =
    date !== undefined &&
    !(pastFacts.has(fact) && (date.isYearless || date.day > asOf)) &&
    mention.standing === 'stated';
  return [{ fact, value: date?.day, mention, standing: isKnown ? 'stated' : 'hinted' }];
};

const claimsOf = (mention: Mention, tokens: readonly Token[], asOf: string): Claim[] => {
  const { means = {}, denied, hints = [] } = mention.saying;
  const isTurned = mention.standing === 'denied' && denied !== undefined;
  const facts = isTurned ? denied : means;
  const standing = isTurned ? 'stated' : mention.standing;
  return [
    ...namedIn(facts).map((fact) => ({ fact, value: facts[fact], mention, standing })),
    ...datesOf(mention, tokens, asOf),
    ...hints.map((fact) => ({ fact, value: undefined, mention, standing: 'hinted' as const })),
  ];
};

/** The one claim that is beyond doubt, if there is one. */
const certain = (claims: readonly Claim[]): Claim | undefined => {
  const stated = claims.filter(({ standing }) => standing === 'stated');
  const values = [...new Set(stated.map(({ value }) => value))];
  const [value, ...others] = values.filter((one) => !values.some((other) => isNarrower(other, one)));
  const claim = stated.find((one) => one.value === value);
  if (claim === undefined || others.length > 0) return undefined;
  const isCrossed = claims.some(({ standing, value: other }) => {
    if (standing === 'denied') return other === value || isNarrower(value, other);
    const isSame = other === value || isNarrower(other, value) || isNarrower(value, other);
    return standing === 'doubted' && !isSame;
  });
  return isCrossed ? undefined : claim;
};

const writtenIn = (text: string, tokens: readonly Token[], { used }: Mention): string =>
  text.slice(tokens[used[0] ?? 0]?.start ?? 0, tokens[used.at(-1) ?? 0]?.end ?? 0).trim();

/** Nobody buys what has ended: one of the two days is wrong, and nobody knows which. */
const isBackwards = (stated: readonly Claim[]): boolean => {
  const dayOf = (name: Fact) => stated.find(({ fact }) => fact === name)?.value;
  const [bought, end] = [dayOf('purchase_or_renewal_date'), dayOf('term_end')];
  return typeof bought === 'string' && typeof end === 'string' && bought > end;
};

const backwards: readonly Fact[] = ['purchase_or_renewal_date', 'term_end'];

/** What is certain and what is not, in the order in which facts are declared. */
export const weigh = (
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  asOf: string,
): { facts: Facts; understood: Understood[]; uncertain: Fact[] } => {
  const claims = mentions.flatMap((mention) => claimsOf(mention, tokens, asOf));
  const sayings = factNames.map((fact) => claims.filter((claim) => claim.fact === fact));
  const weighed = sayings.flatMap((said) => certain(said) ?? []);
  const stated = isBackwards(weighed) ? weighed.filter(({ fact }) => !backwards.includes(fact)) : weighed;
  const uncertain = sayings.flatMap(([said]) =>
    said === undefined || stated.some(({ fact }) => fact === said.fact) ? [] : [said.fact],
  );
  return {
    facts: Facts.parse(Object.fromEntries(stated.map(({ fact, value }) => [fact, value]))),
    understood: stated.map(({ fact, value, mention }) => ({
      fact,
      value: String(value),
      from: writtenIn(text, tokens, mention),
    })),
    uncertain,
  };
};
