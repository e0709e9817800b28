import { sqliteRecords } from '../support/records.ts';
import { racesContract } from './races.contract.ts';

describe('two agents on one case in SQLite', () => racesContract(sqliteRecords, { rounds: 500 }));
