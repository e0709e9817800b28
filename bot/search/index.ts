import type { Heard } from '../../dialogs/exchange.ts';
import type { Services } from '../commands/command.ts';
import { LinkQuery, MessageAction, Query, SubmittedAction } from './asked.ts';
import { formFromMessage, formIn, submitForm } from './case-from-message.ts';
import { searchCases, unfurlCase } from './search-cases.ts';

/** The ids of the message extension's commands, as the app package names them. */
export const extensionCommands = { search: 'search', newCase: 'newCase' } as const;

type Answer = (services: Services, heard: Heard, value: unknown) => Promise<object> | undefined;

const answers = new Map<string, Answer>([
  [
    'composeExtension/query',
    (services, heard, value) => {
      const { data } = Query.safeParse(value);
      return data && searchCases(services, heard, data);
    },
  ],
  [
    'composeExtension/queryLink',
    (services, heard, value) => {
      const { data } = LinkQuery.safeParse(value);
      return data && unfurlCase(services, heard, data.url);
    },
  ],
  [
    'composeExtension/fetchTask',
    (services, heard, value) => {
      const { data } = MessageAction.safeParse(value);
      return data?.commandId === extensionCommands.newCase
        ? formFromMessage(services, heard, data.messagePayload?.body?.content ?? '')
        : undefined;
    },
  ],
  [
    'composeExtension/submitAction',
    (services, heard, value) => {
      const { data } = SubmittedAction.safeParse(value);
      const press = data && formIn(data.data);
      return press && submitForm(services, heard, press);
    },
  ],
]);

/** Whether an invoke is the message extension's. */
export const isSearch = (name: string | undefined): boolean => name !== undefined && answers.has(name);

/** What the message extension answers; nothing for a question that it does not know. */
export const answerSearch = async (
  services: Services,
  heard: Heard,
  { name, value }: { name?: string | undefined; value?: unknown },
): Promise<object | undefined> => answers.get(name ?? '')?.(services, heard, value);
