import { barePostgres, bareSqlite } from '../support/bare-databases.ts';
import { migrateContract } from './migrate.contract.ts';

describe('migrations in SQLite', () => migrateContract(bareSqlite));
describe('migrations in PostgreSQL', () => migrateContract(barePostgres));
