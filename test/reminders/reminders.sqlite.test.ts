import { sqliteRecords } from '../support/records.ts';
import { remindersContract } from './reminders.contract.ts';

describe('reminders in SQLite', () => remindersContract(sqliteRecords));
