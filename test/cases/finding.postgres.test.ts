import { postgresRecords } from '../support/postgres-records.ts';
import { findingContract } from './finding.contract.ts';

describe('finding a case in PostgreSQL', () => findingContract(postgresRecords()));
