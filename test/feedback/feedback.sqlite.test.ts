import { sqliteRecords } from '../support/records.ts';
import { feedbackContract } from './feedback.contract.ts';

describe('opinions in SQLite', () => feedbackContract(sqliteRecords));
