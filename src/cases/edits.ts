import { failed, ok } from '../result.ts';
import type { Changing } from '../store/store.ts';
import { findSubscription } from '../subscriptions/subscription-rows.ts';
import type { Actor, Advice, AuditEntry, Case, NewStatus, Person } from './case.ts';
import { isClosed, possibleStatuses } from './case-status.ts';
import type { CaseEdit } from './change-case.ts';
import type { CaseClosed, ImpossibleStatus, NoSuchSubscription, NothingToUndo, StepTick } from './service.ts';

export const answered = (advice: Advice): CaseEdit<CaseClosed> => ({
  action: 'case.answered',
  edit: (before) => (isClosed(before.status) ? failed({ kind: 'closed', present: before }) : ok({ ...before, advice })),
});

export const statusChanged = ({ status: to, termEnd }: NewStatus): CaseEdit<ImpossibleStatus> => ({
  action: 'status.changed',
  edit(before) {
    const possible = possibleStatuses[before.status];
    if (!possible.includes(to)) return failed({ kind: 'impossible-status', from: before.status, to, possible });
    return ok({ ...before, status: to, ...(termEnd !== undefined && { termEnd }) });
  },
});

export const assigned = (to: Person): CaseEdit<never> => ({
  action: 'case.assigned',
  edit: (before) => ok({ ...before, assignedTo: { agent: to.agent, name: to.name } }),
});

export const noted = (text: string, { agent, name }: Actor, at: Date): CaseEdit<never> => ({
  action: 'note.added',
  edit: (before) => ok({ ...before, note: { text, by: { agent, name }, at } }),
});

const withTick = (before: Case, { step, isDone }: StepTick, { agent, name }: Actor, at: Date): Case => {
  const { done = [], ...rest } = before;
  const others = done.filter((tick) => tick.step !== step);
  const ticks = isDone ? [...others, { step, by: { agent, name }, at }] : others;
  return ticks.length === 0 ? rest : { ...rest, done: ticks };
};

export const ticked = (tick: StepTick, actor: Actor, at: Date): CaseEdit<CaseClosed> => ({
  action: 'step.ticked',
  edit: (before) =>
    isClosed(before.status) ? failed({ kind: 'closed', present: before }) : ok(withTick(before, tick, actor, at)),
});

/** The case as it was before its last change, which has to be the actor's own. */
export const undone = (
  { agent }: Actor,
  lastChange: (present: Case) => Promise<AuditEntry>,
): Pick<CaseEdit<NothingToUndo>, 'action' | 'edit'> => ({
  action: 'change.undone',
  async edit(present) {
    const { before, by } = await lastChange(present);
    if (before === undefined) return failed({ kind: 'nothing-to-undo' });
    return by.agent === agent ? ok(before) : failed({ kind: 'nothing-to-undo', by });
  },
});

export const linked = (tables: Changing, { tenant }: Actor, id: string): CaseEdit<NoSuchSubscription> => ({
  action: 'subscription.linked',
  async edit(before) {
    const found = await findSubscription(tables, tenant, id);
    if (found === undefined) return failed({ kind: 'no-such-subscription', subscription: id });
    const { product, termEnd } = found;
    return ok({ ...before, subscription: { id, product }, ...(termEnd !== undefined && { termEnd }) });
  },
});
