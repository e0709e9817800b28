import { postgresRecords } from '../support/postgres-records.ts';
import { subscriptionsContract } from './subscriptions.contract.ts';

describe('subscriptions in PostgreSQL', () => subscriptionsContract(postgresRecords()));
