import { sqliteRecords } from '../support/records.ts';
import { engineContract } from './engine.contract.ts';

describe('the engine on SQLite', () => engineContract(sqliteRecords));
