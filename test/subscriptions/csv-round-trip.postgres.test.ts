import { postgresRecords } from '../support/postgres-records.ts';
import { csvRoundTripContract } from './csv-round-trip.contract.ts';

describe('export and import in PostgreSQL', () => csvRoundTripContract(postgresRecords()));
