import { postgresRecords } from '../support/postgres-records.ts';
import { casesContract } from './cases.contract.ts';

describe('cases in PostgreSQL', () => casesContract(postgresRecords()));
