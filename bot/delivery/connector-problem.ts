import { z } from 'zod';

/** How Teams names what was wrong: in the present shape, and in the older one, which has it as JSON in a text. */
const Present = z.object({ error: z.object({ code: z.string() }) }).transform(({ error }) => error.code);
const Older = z.object({ errorCode: z.number(), message: z.string() }).transform(({ message }) => subCodeIn(message));
const Problem = z.union([Present, Older]);

const SubCode = z.object({ subCode: z.string() });

const subCodeIn = (message: string): string | undefined => {
  try {
    return SubCode.safeParse(JSON.parse(message)).data?.subCode;
  } catch {
    return undefined;
  }
};

/** Teams' word for what was wrong, in either shape of its answers; letters and digits, as it is kept and shown. */
export const problemCodeOf = (answer: unknown): string | undefined => {
  const code = Problem.safeParse(answer).data;
  return code !== undefined && /^\w{1,64}$/.test(code) ? code : undefined;
};

const beforeSending = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const Refused = z.object({ cause: z.object({ code: z.string() }) });

/** Whether there was nobody to send it to: then it was not sent. */
export const isRefusedConnection = (problem: unknown): boolean => {
  const refused = Refused.safeParse(problem);
  return refused.success && beforeSending.has(refused.data.cause.code);
};
