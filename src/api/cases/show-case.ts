import { ownerOf, type AuditEntry } from '../../cases/case.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { refused } from '../problem.ts';
import { OfCase } from '../shapes.ts';
import { ShownCase, type HistoryEntry } from './case-shapes.ts';
import { wholeCase } from './whole-case.ts';

/** So many of the last changes are shown. */
const mostChanges = 200;

const written = ({ at, by, action, after }: AuditEntry): HistoryEntry => {
  const { version, status, advice, termEnd, note, outcome } = after;
  const text = action === 'outcome.recorded' ? outcome?.note : action === 'note.added' ? note?.text : undefined;
  const { agent, name } = ownerOf(after);
  return {
    version,
    at: at.toISOString(),
    by,
    action,
    status,
    owner: { agent, name },
    outcome: advice.outcome,
    ...(termEnd !== undefined && { termEnd }),
    ...(text !== undefined && { note: text }),
  };
};

export const showCase = endpoint(
  {
    summary: 'A case, its answer, its card and its last changes, the newest first',
    path: OfCase,
    query: nothing,
    body: noBody,
    answer: ShownCase,
  },
  async (services, { actor, language, path: { number } }) => {
    const one = await services.cases.find(actor, number);
    if (one === undefined) return refused(language, 'not-found', {});
    const history = await services.cases.history(actor, number);
    const shown = history.slice(-mostChanges).reverse().map(written);
    const body = { ...(await wholeCase(services, one, { actor, language })), history: shown, changes: history.length };
    return ok({ status: 200, body, etag: `"${one.version}"` });
  },
);
