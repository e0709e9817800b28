import { postgresRecords } from '../support/postgres-records.ts';
import { remindersContract } from './reminders.contract.ts';

describe('reminders in PostgreSQL', () => remindersContract(postgresRecords()));
