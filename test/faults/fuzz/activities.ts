import fc from 'fast-check';

import { anything, text } from './wild.ts';

/** Who is spoken to, and by which address they may be answered. */
export interface Line {
  serviceUrl: string;
  tenant: string;
  appId: string;
}

const verbs = [
  ...['answer', 'back', 'cancel', 'change', 'guide', 'form', 'settings', 'more', 'history', 'revise', 'tick', 'undo'],
  ...[
    'note',
    'assign',
    'for-customer',
    'feedback',
    'publish',
    'export',
    'import',
    'reminder',
    'reminder-done',
    'snooze',
  ],
  ...['mute', 'reminders', 'send-again', 'help', 'opinions', 'cases', 'case', 'outcome', 'why', 'as-of', 'nonsense'],
] as const;

/** The fields of every button at once: what fits is read, and nothing else may matter. */
const pressed = fc
  .record(
    {
      talk: fc.oneof(fc.uuid(), anything),
      at: fc.oneof(fc.nat(5), anything),
      owner: fc.oneof(fc.constantFrom('agent-0', 'agent-1'), anything),
      value: fc.oneof(fc.constantFrom('csp_other', 'ea', 'license_nce', 'azure_plan', 'unknown'), anything),
      typed: fc.oneof(text, anything),
      case: fc.oneof(fc.integer({ min: -1, max: 9 }), anything),
      version: fc.oneof(fc.integer({ min: 0, max: 4 }), anything),
      what: fc.oneof(fc.constantFrom('customer', 'channel', 'product_kind', 'cases', 'outcomes'), anything),
      step: fc.oneof(fc.constantFrom('1', '2'), anything),
      isDone: fc.boolean(),
      isFilled: fc.boolean(),
      isSure: fc.boolean(),
      isAsked: fc.boolean(),
      of: fc.constantFrom('me', 'team', 'nobody'),
      which: fc.constantFrom('upcoming', 'overdue', 'done', 'dead', 'none'),
      verdict: fc.constantFrom('helpful', 'not-helpful', 'wrong-rule'),
      reminder: fc.oneof(fc.uuid(), anything),
      until: fc.oneof(fc.constantFrom('2026-12-01', '1999-01-01', '2026-02-30'), anything),
      rows: text,
      dates: fc.constantFrom('dmy', 'mdy', ''),
      customer: text,
      said: anything,
      in: fc.string({ maxLength: 20 }),
    },
    { requiredKeys: [] },
  )
  .chain((fields) => fc.constantFrom(...verbs).map((verb) => ({ verb, ...fields })));

const invokes = fc.oneof(
  {
    weight: 5,
    arbitrary: pressed.map(
      ({ verb, ...data }) => ['adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } }] as const,
    ),
  },
  { weight: 1, arbitrary: anything.map((value) => ['adaptiveCard/action', value] as const) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom(
        'composeExtension/query',
        'composeExtension/queryLink',
        'composeExtension/fetchTask',
        'composeExtension/submitAction',
        'composeExtension/selectItem',
        'task/fetch',
        'signin/verifyState',
        'nonsense',
      ),
      fc.oneof(
        anything,
        text.map((value) => ({
          commandId: 'cases',
          parameters: [{ name: 'query', value }],
          queryOptions: { skip: 0, count: 25 },
        })),
      ),
    ),
  },
);

const spoken = fc.oneof(
  { weight: 6, arbitrary: text.map((said) => ({ type: 'message', text: said })) },
  { weight: 3, arbitrary: pressed.map((value) => ({ type: 'message', value })) },
  { weight: 4, arbitrary: invokes.map(([name, value]) => ({ type: 'invoke', name, value })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'conversationUpdate',
          'installationUpdate',
          'messageReaction',
          'typing',
          'event',
          'endOfConversation',
          'messageUpdate',
          'x',
        ),
        anything,
      )
      .map(([type, value]) => ({ type, action: 'add', membersAdded: value, membersRemoved: value, value })),
  },
);

const place = fc.constantFrom(
  { conversation: 'a:fuzz', conversationType: 'personal' },
  { conversation: '19:group@thread.v2', conversationType: 'groupChat' },
  { conversation: '19:team@thread.tacv2;messageid=1', conversationType: 'channel' },
);

/** An activity as Teams would send it, whatever is said in it. */
const sound = ({ serviceUrl, tenant, appId }: Line) =>
  fc
    .tuple(spoken, place, fc.nat(4000), fc.uuid(), fc.constantFrom('en-US', 'es-ES', 'xx', undefined))
    .map(([what, { conversation, conversationType }, person, id, locale]): Record<string, unknown> => ({
      id,
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: `${conversation}${person}`, conversationType, tenantId: tenant },
      from: { id: `29:${person}`, aadObjectId: `agent-${person}`, name: `Agent ${person}` },
      recipient: { id: `28:${appId}`, name: 'Channel Guide' },
      channelData: { tenant: { id: tenant } },
      ...(locale === undefined ? {} : { locale }),
      ...what,
    }));

const fields = [
  'type',
  'id',
  'text',
  'value',
  'name',
  'from',
  'recipient',
  'conversation',
  'channelData',
  'entities',
  'serviceUrl',
  'locale',
  'localTimezone',
  'replyToId',
  'membersAdded',
  'channelId',
  'deliveryMode',
  '__proto__',
  'toString',
] as const;

/** The same with something in it that Teams would not send. */
const broken = (line: Line) =>
  fc.tuple(sound(line), fc.constantFrom(...fields), anything).map(([activity, field, value]) => {
    const changed = new Map(Object.entries(activity));
    changed.set(field, value);
    return Object.fromEntries(changed);
  });

/** A body, as text: an activity, a spoilt one, other JSON, or a piece of one. */
export const bodies = (line: Line): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 10, arbitrary: sound(line).map((activity) => JSON.stringify(activity)) },
    { weight: 6, arbitrary: broken(line).map((activity) => JSON.stringify(activity)) },
    { weight: 1, arbitrary: anything.map((value) => JSON.stringify(value)) },
    {
      weight: 1,
      arbitrary: fc.tuple(sound(line), fc.nat(600)).map(([activity, end]) => JSON.stringify(activity).slice(0, end)),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  );
