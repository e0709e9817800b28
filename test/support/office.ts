import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { PersonKey } from '../../bot/rehearsal/people.ts';
import type { BotUnderTest } from './bot-under-test.ts';

/** Half a year of a small partner's work, so that every page has something to show. All names are invented. */
interface Work {
  by: PersonKey;
  customer: string;
  facts: Readonly<Record<string, string | boolean>>;
  opened: string;
  then?: readonly (readonly [day: string, what: 'outcome' | 'note', body: Readonly<Record<string, string>>])[];
}

const licenses = { product_kind: 'license_nce', goal: 'move_billing', partner_role: 'direct_bill' };
const azure = { product_kind: 'azure_plan', goal: 'move_billing', partner_role: 'direct_bill' };
const willing = { channel: 'csp_other', ...licenses, source_partner_willing: true };
const unwilling = { ...willing, source_partner_willing: false };
const direct = { channel: 'direct_microsoft', ...licenses };
const enterprise = { ...azure, channel: 'ea', partner_role: 'indirect_reseller' };

const works: readonly Work[] = [
  {
    by: 'ben',
    customer: 'Northwind Traders',
    facts: willing,
    opened: '2026-06-09',
    then: [['2026-06-09', 'outcome', { status: 'done', note: 'Transfer accepted by the customer.' }]],
  },
  {
    by: 'ana',
    customer: 'Adventure Works',
    facts: direct,
    opened: '2026-06-23',
    then: [['2026-06-26', 'outcome', { status: 'done' }]],
  },
  {
    by: 'carla',
    customer: 'Woodgrove Bank',
    facts: enterprise,
    opened: '2026-07-07',
    then: [['2026-07-30', 'outcome', { status: 'done', note: 'Moved in two steps.' }]],
  },
  {
    by: 'ben',
    customer: 'Tailspin Toys',
    facts: unwilling,
    opened: '2026-07-21',
    then: [['2026-07-22', 'outcome', { status: 'declined', note: 'They stay where they are.' }]],
  },
  {
    by: 'ana',
    customer: 'Margie’s Travel',
    facts: { channel: 'csp_other', ...azure },
    opened: '2026-08-11',
    then: [['2026-08-13', 'outcome', { status: 'done' }]],
  },
  {
    by: 'ben',
    customer: 'Wingtip Toys',
    facts: direct,
    opened: '2026-08-25',
    then: [['2026-08-25', 'outcome', { status: 'done' }]],
  },
  {
    by: 'carla',
    customer: 'Litware',
    facts: unwilling,
    opened: '2026-09-08',
    then: [['2026-09-09', 'outcome', { status: 'waiting_for_term_end', termEnd: '2027-03-14' }]],
  },
  {
    by: 'ana',
    customer: 'Proseware',
    facts: enterprise,
    opened: '2026-09-22',
    then: [['2026-10-20', 'outcome', { status: 'escalated', note: 'Microsoft looks into the enrollment.' }]],
  },
  {
    by: 'ben',
    customer: 'Fourth Coffee',
    facts: { channel: 'advisor', ...licenses },
    opened: '2026-10-06',
    then: [['2026-10-08', 'outcome', { status: 'done' }]],
  },
  {
    by: 'ana',
    customer: 'Alpine Ski House',
    facts: unwilling,
    opened: '2026-10-20',
    then: [['2026-10-21', 'outcome', { status: 'waiting_for_term_end', termEnd: '2026-12-09' }]],
  },
  { by: 'carla', customer: 'Panadería Núñez', facts: direct, opened: '2026-11-03' },
  {
    by: 'ben',
    customer: 'Fabrikam',
    facts: enterprise,
    opened: '2026-11-10',
    then: [['2026-11-12', 'outcome', { status: 'doing', note: 'Partial move first, the rest in January.' }]],
  },
  {
    by: 'ben',
    customer: 'Contoso',
    facts: willing,
    opened: '2026-11-19',
    then: [
      ['2026-11-19', 'note', { note: 'Their current partner agreed by phone.' }],
      ['2026-11-20', 'outcome', { status: 'doing' }],
    ],
  },
];

const opinions: readonly (readonly [by: PersonKey, number: number, opinion: Readonly<Record<string, string>>])[] = [
  ['ana', 2, { verdict: 'helpful' }],
  ['carla', 3, { verdict: 'not_helpful', reason: 'The page for indirect resellers was not linked.' }],
  ['ben', 13, { verdict: 'helpful' }],
];

const header =
  'SubscriptionId,CustomerName,Product,ProductKind,SalesChannel,SubscriptionStartDate,SubscriptionEndDate,';
const columns = `${header}IsAutoRenew,EndOfTermAction,CancellationAllowedUntilDate`;
const customers = works.map(({ customer }) => customer);
const products = ['Microsoft 365 Business Premium', 'Microsoft 365 E3', 'Exchange Online (Plan 1)', 'Power BI Pro'];
const endings = ['Yes,renew,', 'Yes,renew,', 'No,cancel,', 'No,extend,'] as const;

const dayAfter = (days: number): string =>
  new Date(Date.UTC(2026, 10, 22) + days * 86_400_000).toISOString().slice(0, 10);

/** They end in the course of the year, in some weeks more than in others. */
const subscription = (place: number): string => {
  const end = dayAfter(4 + ((place * place * 7 + place * 3) % 355));
  const begun = `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`;
  const what = `${customers[place % customers.length] ?? ''},${products[place % products.length] ?? ''},license_nce,CSP`;
  return `SUB-${1001 + place},${what},${begun},${end},${endings[(place * 3) % 4] ?? ''}`;
};
/** It began a few days ago and can still be cancelled. */
const fresh = `SUB-1000,Contoso,Microsoft 365 E5,license_nce,CSP,2026-11-20,2027-11-19,Yes,renew,2026-11-27`;

/** What an administrator exports from Partner Center; `rows` subscriptions. */
export const subscriptionList = (rows: number): string =>
  [columns, fresh, ...Array.from({ length: rows - 1 }, (_, place) => subscription(place))].join('\n');

const Token = z.object({ token: z.string() });
const Opened = z.object({ case: z.object({ number: z.number(), version: z.number() }) });
const Import = z.object({ id: z.string(), state: z.string() });

type Send = (by: PersonKey, how: 'GET' | 'POST' | 'PUT', path: string, request?: RequestInit) => Promise<unknown>;

/** The API as the tab uses it, signed in as somebody of the room. */
const senderTo = ({ room: { origin } }: BotUnderTest): Send => {
  const tokens = new Map<PersonKey, string>();
  const tokenOf = async (as: PersonKey): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const kept = tokens.get(as);
    if (kept !== undefined) return kept;
    const asked = await fetch(`${origin}/api/room/token`, { method: 'POST', headers, body: JSON.stringify({ as }) });
    const { token } = Token.parse(await asked.json());
    tokens.set(as, token);
    return token;
  };
  return async (by, method, path, { body, headers } = {}) => {
    const sent = new Headers(headers);
    sent.set('authorization', `Bearer ${await tokenOf(by)}`);
    sent.set('idempotency-key', randomUUID());
    if (!sent.has('content-type')) sent.set('content-type', 'application/json');
    const answered = await fetch(`${origin}/api/v1${path}`, { method, headers: sent, ...(body && { body }) });
    if (!answered.ok) throw new Error(`${method} ${path}: ${answered.status} ${await answered.text()}`);
    const said: unknown = await answered.json();
    return said;
  };
};

const importAll = async (send: Send, rows: number): Promise<void> => {
  const settled = async (id: string): Promise<void> => {
    while (['checking', 'storing'].includes(Import.parse(await send('ben', 'GET', `/imports/${id}`)).state));
  };
  const file = { body: subscriptionList(rows), headers: { 'content-type': 'text/csv' } };
  const { id } = Import.parse(await send('ben', 'POST', '/imports', file));
  await settled(id);
  await send('ben', 'POST', `/imports/${id}/confirm`);
  await settled(id);
};

const morningOf = (day: string): Date => new Date(`${day}T09:00:00Z`);

/** What happens, day by day. */
const dayByDay = (send: Send) => {
  const versions = new Map<string, { number: number; version: number }>();
  const keep = (customer: string, answered: unknown): void => void versions.set(customer, Opened.parse(answered).case);
  return works
    .flatMap(({ by, customer, facts, opened, then = [] }) => [
      {
        day: opened,
        work: async () =>
          keep(customer, await send(by, 'POST', '/cases', { body: JSON.stringify({ customer, facts }) })),
      },
      ...then.map(([day, what, body]) => ({
        day,
        work: async () => {
          const { number = 0, version = 0 } = versions.get(customer) ?? {};
          const change = { body: JSON.stringify(body), headers: { 'if-match': `"${version}"` } };
          keep(customer, await send(by, 'PUT', `/cases/${number}/${what}`, change));
        },
      })),
    ])
    .toSorted((one, other) => one.day.localeCompare(other.day));
};

/** Fills the records as people would have, from June on; in the end it is the morning of 22 November again. */
export const fillOffice = async (bot: BotUnderTest, subscriptions = 60): Promise<void> => {
  const { clock } = bot.room;
  const send = senderTo(bot);
  for (const { day, work } of dayByDay(send)) {
    await clock.moveTo(morningOf(day));
    await work();
  }
  await clock.back();
  for (const [by, number, opinion] of opinions) {
    await send(by, 'PUT', `/cases/${number}/feedback`, { body: JSON.stringify(opinion) });
  }
  await importAll(send, subscriptions);
};
