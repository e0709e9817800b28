import { createContext, use } from 'react';

/** Puts a card that the message extension gave into the compose box of the place. */
type InsertCard = (card: unknown) => void;

const Insert = createContext<InsertCard>(() => undefined);
export const InsertCardProvider = Insert.Provider;
export const useInsertCard = (): InsertCard => use(Insert);
