import { z } from 'zod';

const id = z.string().min(1).max(1024);
const Account = z.object({ id, name: z.string().max(512).optional(), aadObjectId: z.string().max(64).optional() });

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string().max(1024).optional(),
  mentioned: z.object({ id, name: z.string().max(512).optional() }),
});
const Members = z.array(z.object({ id })).max(200).optional().catch(undefined);
const AnyEntity = z.unknown().transform(() => undefined);

/** The part of an activity that we read. Everything else is left at the door, so that nothing behind it can trust it. */
export const Inbound = z.object({
  type: z.string().min(1).max(64),
  id: id.optional(),
  name: z.string().max(128).optional(),
  action: z.string().max(64).optional(),
  channelId: id,
  serviceUrl: z.url().max(2048),
  deliveryMode: z.literal('normal').optional(),
  conversation: z.object({
    id,
    conversationType: z.string().max(64).optional(),
    tenantId: z.string().max(64).optional(),
  }),
  from: Account,
  /** `isTargeted`: only this person and we see the message, wherever it stands (teams.md 1.3). */
  recipient: Account.extend({ isTargeted: z.boolean().optional() }),
  replyToId: id.optional(),
  locale: z.string().max(64).optional(),
  localTimezone: z.string().max(64).optional(),
  text: z.string().nullish(),
  /** Who came into the conversation, or left it. */
  membersAdded: Members,
  membersRemoved: Members,
  value: z.unknown().optional(),
  entities: z
    .array(z.union([Mention, AnyEntity]))
    .max(200)
    .optional()
    .transform((entities) => entities?.filter((entity) => entity !== undefined)),
  channelData: z
    .object({
      tenant: z.object({ id: z.string().max(64) }).optional(),
      team: z.object({ id }).optional(),
    })
    .nullish(),
});
export type Inbound = z.infer<typeof Inbound>;

/** The tenant an activity speaks for, in lower case; nothing when it names none, or two. */
export const tenantOf = ({ conversation, channelData }: Inbound): string | undefined => {
  const named = [conversation.tenantId, channelData?.tenant?.id].flatMap((tenant) => tenant?.toLowerCase() ?? []);
  const [first] = named;
  return named.every((tenant) => tenant === first) ? first : undefined;
};
