import { postgresRecords } from '../support/postgres-records.ts';
import { termsContract } from './terms.contract.ts';

describe('terms in PostgreSQL', () => termsContract(postgresRecords()));
