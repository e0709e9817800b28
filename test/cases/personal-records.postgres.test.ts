import { postgresRecords } from '../support/postgres-records.ts';
import { personalRecordsContract } from './personal-records.contract.ts';

describe('what is stored about people in PostgreSQL', () => personalRecordsContract(postgresRecords()));
