import { sqliteRecords } from '../support/records.ts';
import { caseWorkContract } from './work.contract.ts';

describe('work on a case in SQLite', () => caseWorkContract(sqliteRecords));
