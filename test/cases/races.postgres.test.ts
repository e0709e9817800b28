import { postgresRecords } from '../support/postgres-records.ts';
import { racesContract } from './races.contract.ts';

describe('two agents on one case in PostgreSQL', () => racesContract(postgresRecords(), { rounds: 500 }));
