import { sqliteRecords } from '../support/records.ts';
import { policyFollowerContract } from './policy-follower.contract.ts';

describe('a policy that changes, in SQLite', () => policyFollowerContract(sqliteRecords));
