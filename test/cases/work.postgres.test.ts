import { postgresRecords } from '../support/postgres-records.ts';
import { caseWorkContract } from './work.contract.ts';

describe('work on a case in PostgreSQL', () => caseWorkContract(postgresRecords()));
