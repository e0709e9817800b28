import { z } from 'zod';

/** What Teams asks of a message extension (teams.md 8), as far as we read it. */
export const Query = z.object({
  parameters: z
    .array(z.object({ name: z.string().max(64), value: z.string().max(2000) }))
    .max(5)
    .default([]),
  queryOptions: z
    .object({ skip: z.int().nonnegative().max(10_000).default(0), count: z.int().positive().max(50).default(25) })
    .default({ skip: 0, count: 25 }),
});
export type Query = z.infer<typeof Query>;

export const LinkQuery = z.object({ url: z.url().max(2048) });

const Payload = z.object({ body: z.object({ content: z.string().max(200_000).nullish() }).nullish() });

/** An action on a message: its text is read, whoever wrote it. */
export const MessageAction = z.object({ commandId: z.string().max(64), messagePayload: Payload.nullish() });

export const SubmittedAction = MessageAction.extend({ data: z.record(z.string(), z.unknown()) });
