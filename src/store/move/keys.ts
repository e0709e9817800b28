import type { Tables } from '../tables.ts';

/** Every table by its key, in an order in which what is pointed at comes first. */
export const keys: { [Table in keyof Tables]: readonly (keyof Tables[Table] & string)[] } = {
  case_counter: ['tenant'],
  case_record: ['tenant', 'number'],
  outcome: ['tenant', 'case_number', 'version'],
  audit: ['tenant', 'case_number', 'version'],
  processed_activity: ['tenant', 'cause'],
  case_agent: ['tenant', 'agent', 'case_number'],
  search_word: ['tenant', 'word'],
  word_block: ['word', 'block'],
  subscription: ['tenant', 'id'],
  subscription_audit: ['tenant', 'id', 'version'],
  processed_batch: ['tenant', 'cause'],
  bot_state: ['key'],
  agent: ['tenant', 'agent'],
  team: ['tenant', 'team'],
  case_card: ['tenant', 'case_number', 'conversation'],
  feedback: ['tenant', 'id'],
  case_tally: ['tenant', 'month', 'channel', 'status', 'took', 'shard'],
  case_load: ['tenant', 'owner', 'status', 'shard'],
  reminder: ['tenant', 'id'],
  reminder_event: ['tenant', 'reminder', 'at', 'id'],
  throttle: ['tenant', 'conversation'],
  muted_customer: ['tenant', 'customer'],
  conversation: ['tenant', 'kind', 'who'],
  erased_tenant: ['tenant'],
};
