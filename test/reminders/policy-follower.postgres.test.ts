import { postgresRecords } from '../support/postgres-records.ts';
import { policyFollowerContract } from './policy-follower.contract.ts';

describe('a policy that changes, in PostgreSQL', () => policyFollowerContract(postgresRecords()));
