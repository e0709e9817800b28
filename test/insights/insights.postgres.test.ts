import { postgresRecords } from '../support/postgres-records.ts';
import { insightsContract } from './insights.contract.ts';

describe('insights in PostgreSQL', () => insightsContract(postgresRecords()));
