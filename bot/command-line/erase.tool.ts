import type { PersonalRecords } from '../../src/cases/personal-records.ts';
import { tenantOf } from './known-tenant.ts';
import { orSayWhy, withPersonalRecords } from './records.ts';
import { noWords, print, type Call, type ExitCode, type Tool } from './tool.ts';

type Counts = Awaited<ReturnType<PersonalRecords['countAgent']>>;

/** Without --yes: what it would come to. Refused all the same, so that no script takes it for done. */
const preview = ({ output, options: { json } }: Call, counts: Counts): ExitCode => {
  const lines = Object.entries(counts).map(([what, count]) => `${what}: ${count}`);
  print(output, json ? JSON.stringify({ erased: false, counts }) : lines.join('\n'));
  print(process.stderr, 'Nothing was erased; it cannot be undone: add --yes to do it.');
  return 2;
};

/** Of a person only the pseudonym stays; what they did stays with the tenant. */
const eraseAgent = async (call: Call, people: PersonalRecords, agent: string): Promise<ExitCode> => {
  const tenant = tenantOf(call);
  const counts = await people.countAgent(tenant, agent);
  if (!call.options.yes) return preview(call, counts);
  const { pseudonym } = await people.eraseAgent(tenant, agent);
  const { cases, subscriptions, talks } = counts;
  const done = `${pseudonym} stands for the person now: ${cases} cases, ${subscriptions} subscriptions; ${talks} talks deleted.`;
  print(call.output, call.options.json ? JSON.stringify({ erased: true, pseudonym, counts }) : done);
  return 0;
};

const eraseTenant = async (call: Call, people: PersonalRecords): Promise<ExitCode> => {
  const tenant = tenantOf(call);
  const { yes, json, cause = 'asked for on the command line' } = call.options;
  if (!yes) return preview(call, await people.countTenant(tenant));
  const { at, cause: why, rows } = await people.eraseTenant(tenant, cause);
  const done = `${rows} rows erased (${at.toISOString()}, ${why}). Nothing new is kept for the tenant until readmit.`;
  print(call.output, json ? JSON.stringify({ erased: true, at, cause: why, rows }) : done);
  return 0;
};

const run = (call: Call): Promise<ExitCode> => {
  noWords(call);
  tenantOf(call);
  const { agent } = call.options;
  return withPersonalRecords(call, (people) =>
    agent === undefined ? eraseTenant(call, people) : eraseAgent(call, people, agent),
  );
};

export const eraseTool: Tool = {
  usage: 'erase --tenant ID [--agent ID] [--cause TEXT] [--yes] [--json]',
  summary: 'all records of a tenant, or the name of a person in them; without --yes it only counts',
  run: (call) => orSayWhy(() => run(call)),
};
