import { hash } from 'node:crypto';

/** Always the same for a person, and of no use to whoever does not know the id already. */
export const pseudonymOf = (tenant: string, agent: string): string =>
  `erased-${hash('sha256', `${tenant}/${agent}`).slice(0, 16)}`;

/** JSON with the pseudonym in the place of the person's id, and of the name beside it. */
export const forget = (json: string, agent: string, pseudonym: string): string =>
  json.includes(agent) ? JSON.stringify(replaced(JSON.parse(json), agent, pseudonym)) : json;

function replaced(value: unknown, agent: string, pseudonym: string): unknown {
  if (value === agent) return pseudonym;
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, agent, pseudonym));
  if (typeof value !== 'object' || value === null) return value;
  const isPerson = 'agent' in value && value.agent === agent;
  const entries = Object.entries(value).map(([name, item]: [string, unknown]) => [
    name,
    isPerson && name === 'name' ? pseudonym : replaced(item, agent, pseudonym),
  ]);
  return Object.fromEntries(entries);
}
