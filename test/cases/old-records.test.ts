import { barePostgres, bareSqlite } from '../support/bare-databases.ts';
import { oldRecordsContract } from './old-records.contract.ts';

describe('older records in SQLite', () => oldRecordsContract(bareSqlite));
describe('older records in PostgreSQL', () => oldRecordsContract(barePostgres));
