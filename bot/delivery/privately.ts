import type { TurnContext } from 'botbuilder';

const key = Symbol('privately');

/** Everything that this turn sends or changes is for the person who spoke, wherever it stands. */
export const speakPrivately = (turn: TurnContext): void => {
  turn.turnState.set(key, true);
};

export const isPrivate = (turn: TurnContext): boolean => turn.turnState.get<boolean | undefined>(key) === true;
