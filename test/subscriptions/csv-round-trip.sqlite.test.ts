import { sqliteRecords } from '../support/records.ts';
import { csvRoundTripContract } from './csv-round-trip.contract.ts';

describe('export and import in SQLite', () => csvRoundTripContract(sqliteRecords));
