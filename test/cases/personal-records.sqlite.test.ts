import { sqliteRecords } from '../support/records.ts';
import { personalRecordsContract } from './personal-records.contract.ts';

describe('what is stored about people in SQLite', () => personalRecordsContract(sqliteRecords));
