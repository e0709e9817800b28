import { postgresRecords } from '../support/postgres-records.ts';
import { caseCardsContract } from './case-cards.contract.ts';

describe('the cards of a case in PostgreSQL', () => caseCardsContract(postgresRecords()));
