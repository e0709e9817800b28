import { sqliteRecords } from '../support/records.ts';
import { followSubscriptionContract } from './follow-subscription.contract.ts';

describe('work on a case in SQLite', () => followSubscriptionContract(sqliteRecords));
