import { sqliteRecords } from '../support/records.ts';
import { casesContract } from './cases.contract.ts';

describe('cases in SQLite', () => casesContract(sqliteRecords));
