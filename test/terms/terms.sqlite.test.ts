import { sqliteRecords } from '../support/records.ts';
import { termsContract } from './terms.contract.ts';

describe('terms in SQLite', () => termsContract(sqliteRecords));
