import type { TurnContext } from 'botbuilder';

import { AnswerPrompt } from './answer.prompt.ts';
import { DialogContext, type DialogSet } from './sdk-dialogs.ts';
import type { StepOptions } from './step-options.ts';
import type { Talk } from './talk.ts';

/** Under which the SDK looks for the scopes of a turn before it makes them anew. */
const configurationKey = 'DialogStateManagerConfiguration';

/** As the SDK itself would have stored the stack when the question was asked: the first step waits for its prompt. */
const waitingFor = (talk: Talk) => {
  const options: StepOptions = { talk };
  return [
    { id: talk.dialog, state: { options, stepIndex: 0, values: { instanceId: talk.id } } },
    { id: AnswerPrompt.id, state: {} },
  ];
};

/**
 * Opens the stack of these dialogs for a turn: empty, or waiting for the answer of a talk. The SDK would make its memory
 * scopes for each of them, in a web of services that the garbage collector follows from turn to turn: they hold nothing of
 * a turn, and are made once.
 */
export const createDialogStacks = (dialogs: DialogSet) => {
  let configuration: DialogContext['state']['configuration'] | undefined;
  return (turn: TurnContext, waiting?: Talk): DialogContext => {
    if (configuration !== undefined) turn.turnState.set(configurationKey, configuration);
    const dialogStack = waiting === undefined ? [] : waitingFor(waiting);
    const stack = new DialogContext(dialogs, turn, { dialogStack });
    configuration = stack.state.configuration;
    return stack;
  };
};
