import { postgresRecords } from '../support/postgres-records.ts';
import { feedbackContract } from './feedback.contract.ts';

describe('opinions in PostgreSQL', () => feedbackContract(postgresRecords()));
