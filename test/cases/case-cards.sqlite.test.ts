import { sqliteRecords } from '../support/records.ts';
import { caseCardsContract } from './case-cards.contract.ts';

describe('the cards of a case in SQLite', () => caseCardsContract(sqliteRecords));
