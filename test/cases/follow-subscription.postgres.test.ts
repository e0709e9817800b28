import { postgresRecords } from '../support/postgres-records.ts';
import { followSubscriptionContract } from './follow-subscription.contract.ts';

describe('work on a case in PostgreSQL', () => followSubscriptionContract(postgresRecords()));
