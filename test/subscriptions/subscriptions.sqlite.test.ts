import { sqliteRecords } from '../support/records.ts';
import { subscriptionsContract } from './subscriptions.contract.ts';

describe('subscriptions in SQLite', () => subscriptionsContract(sqliteRecords));
