import { postgresRecords } from '../support/postgres-records.ts';
import { sqliteRecords } from '../support/records.ts';
import { storeContract } from './store.contract.ts';

describe('the store on SQLite', () => storeContract(sqliteRecords));
describe('the store on PostgreSQL', () => storeContract(postgresRecords()));
