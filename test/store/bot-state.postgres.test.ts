import { postgresRecords } from '../support/postgres-records.ts';
import { botStateContract } from './bot-state.contract.ts';

describe("the bot's memory in PostgreSQL", () => botStateContract(postgresRecords()));
