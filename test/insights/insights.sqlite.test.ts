import { sqliteRecords } from '../support/records.ts';
import { insightsContract } from './insights.contract.ts';

describe('insights in SQLite', () => insightsContract(sqliteRecords));
