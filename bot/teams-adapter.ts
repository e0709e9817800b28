import { BotAdapter, TurnContext, type Activity, type ConversationReference, type ResourceResponse } from 'botbuilder';

import type { Address, Connector } from './delivery/connector.ts';
import { isPrivate } from './delivery/privately.ts';

const addressOf = (
  turn: TurnContext,
  { serviceUrl, conversation }: Partial<ConversationReference & Activity>,
): Address => {
  const tenant = conversation?.tenantId;
  if (serviceUrl === undefined || conversation === undefined || tenant === undefined)
    throw new Error('A message without an address');
  return { tenant, serviceUrl, conversation: conversation.id, ...(isPrivate(turn) ? { isTargeted: true } : {}) };
};

/**
 * The SDK's seam to a channel, filled by ourselves: turns and their contexts are the SDK's, every request in and out is
 * ours. Nothing of its token checks, its clients or their hidden retries is loaded.
 */
export class TeamsAdapter extends BotAdapter {
  readonly #connector: Connector;

  constructor(connector: Connector) {
    super();
    this.#connector = connector;
  }

  /** Runs one turn. What the logic throws is thrown on. */
  async run(activity: Partial<Activity>, logic: (turn: TurnContext) => Promise<void>): Promise<void> {
    const turn = new TurnContext(this, activity);
    try {
      await this.runMiddleware(turn, logic);
    } finally {
      // What the SDK leaves behind of a turn holds on to it until all of memory is swept: it shall not hold its cards too.
      turn.turnState.clear();
    }
  }

  override async sendActivities(turn: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      responses.push({ id: (await this.#connector.send(addressOf(turn, activity), activity)) ?? '' });
    }
    return responses;
  }

  override async updateActivity(turn: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    if (activity.id === undefined) throw new Error('An update without the id of its message');
    const address = addressOf(turn, activity);
    // Whose a private message is cannot change: Teams refuses an update that names a recipient.
    const { recipient: _, ...unaddressed } = activity;
    await this.#connector.update(address, activity.id, address.isTargeted === true ? unaddressed : activity);
    return { id: activity.id };
  }

  override async deleteActivity(turn: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    if (reference.activityId === undefined) throw new Error('A deletion without the id of its message');
    await this.#connector.remove(addressOf(turn, reference), reference.activityId);
  }

  override continueConversation(
    reference: Partial<ConversationReference>,
    logic: (turn: TurnContext) => Promise<void>,
  ): Promise<void> {
    return this.run(TurnContext.applyConversationReference({ type: 'event' }, reference, true), logic);
  }
}
