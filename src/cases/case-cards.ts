import { Language } from '../language/language.ts';
import type { Changing, Store } from '../store/store.ts';

/** The one message that shows a case in a conversation. */
export interface ShownCase {
  case: number;
  conversation: string;
  serviceUrl: string;
  message: string;
  /** The language it is shown in. */
  language: Language;
}

export interface CaseCards {
  /** Keeps where a case is shown from now on. Answers the message that showed it there before, when it was another. */
  shown: (tenant: string, card: ShownCase) => Promise<string | undefined>;
  of: (tenant: string, number: number) => Promise<ShownCase[]>;
  /** Its message is gone, or nobody can be reached there. */
  gone: (tenant: string, card: ShownCase) => Promise<void>;
  /** Nobody can be reached in that conversation any more, nor in its threads. */
  forget: (tenant: string, conversation: string) => Promise<void>;
}

export const createCaseCards = (store: Store): CaseCards => ({
  shown: (tenant, { case: number, conversation, serviceUrl, message, language }) =>
    store.change(async (tables) => {
      const before = await tables
        .selectFrom('case_card')
        .select('message')
        .where('tenant', '=', tenant)
        .where('case_number', '=', number)
        .where('conversation', '=', conversation)
        .executeTakeFirst();
      const now = { service_url: serviceUrl, message, language };
      await tables
        .insertInto('case_card')
        .values({ tenant, case_number: number, conversation, ...now })
        .onConflict((conflict) => conflict.columns(['tenant', 'case_number', 'conversation']).doUpdateSet(now))
        .execute();
      return before === undefined || before.message === message ? undefined : before.message;
    }),
  of: async (tenant, number) => {
    const rows = await store.reading
      .selectFrom('case_card')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('case_number', '=', number)
      .orderBy('conversation')
      .execute();
    return rows.map(({ conversation, service_url: serviceUrl, message, language }) => ({
      case: number,
      conversation,
      serviceUrl,
      message,
      language: Language.parse(language),
    }));
  },
  gone: async (tenant, { case: number, conversation, message }) => {
    await store.change((tables) =>
      tables
        .deleteFrom('case_card')
        .where('tenant', '=', tenant)
        .where('case_number', '=', number)
        .where('conversation', '=', conversation)
        .where('message', '=', message)
        .execute(),
    );
  },
  forget: async (tenant, conversation) => {
    await store.change((tables) => cardsIn(tables, tenant, conversation).execute());
  },
});

/** In the conversation and in its threads, whose ids begin with its own and a semicolon. */
export const cardsIn = (tables: Changing, tenant: string, conversation: string) =>
  tables
    .deleteFrom('case_card')
    .where('tenant', '=', tenant)
    .where('conversation', '>=', conversation)
    .where('conversation', '<', `${conversation}<`)
    .where((row) => row.or([row('conversation', '=', conversation), row('conversation', '>=', `${conversation};`)]));
