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
