import { postgresRecords } from '../support/postgres-records.ts';
import { engineContract } from './engine.contract.ts';

describe('the engine on PostgreSQL', () => engineContract(postgresRecords()));
