import { tenantOf } from './known-tenant.ts';
import { orSayWhy, withPersonalRecords } from './records.ts';
import { Misused, noWords, print, type Call, type ExitCode, type Tool } from './tool.ts';

const run = (call: Call): Promise<ExitCode> => {
  noWords(call);
  const tenant = tenantOf(call);
  return withPersonalRecords(call, async (people) => {
    if (!(await people.readmitTenant(tenant)))
      throw new Misused(`--tenant ${tenant}: was not erased; expected a tenant whose records were erased`);
    const { output, options } = call;
    print(
      output,
      options.json ? JSON.stringify({ readmitted: tenant }) : 'The tenant may begin again, with no records.',
    );
    return 0;
  });
};

export const readmitTool: Tool = {
  usage: 'readmit --tenant ID [--json]',
  summary: 'lets a tenant whose records were erased begin again, with no records',
  run: (call) => orSayWhy(() => run(call)),
};
