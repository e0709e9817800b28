import { sqliteRecords } from '../support/records.ts';
import { botStateContract } from './bot-state.contract.ts';

describe("the bot's memory in SQLite", () => botStateContract(sqliteRecords));
