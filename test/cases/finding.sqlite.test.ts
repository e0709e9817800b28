import { sqliteRecords } from '../support/records.ts';
import { findingContract } from './finding.contract.ts';

describe('finding a case in SQLite', () => findingContract(sqliteRecords));
