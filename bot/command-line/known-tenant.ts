import { z } from 'zod';

import { isTenantKnown } from '../../src/cases/known-tenant.ts';
import type { Reading } from '../../src/store/store.ts';
import { Misused, type Call } from './tool.ts';

/** Spelled as the records spell it. */
export const tenantOf = ({ options: { tenant } }: Call): string => {
  if (tenant === undefined) throw new Misused('--tenant is missing: expected the id of the tenant');
  if (!z.guid().safeParse(tenant).success)
    throw new Misused(`--tenant ${tenant}: expected the id of the tenant, a GUID; in the chat, “diagnose” tells it`);
  return tenant.toLowerCase();
};

const isAllowed = ({ environment: { AllowedTenants = '' } }: Call, tenant: string): boolean =>
  AllowedTenants.toLowerCase()
    .split(/[\s,;]+/)
    .includes(tenant);

/** A mistyped tenant gets no records of its own. @throws Misused where nothing was ever kept for the tenant named. */
export const refuseUnknownTenant = async (tables: Reading, call: Call): Promise<void> => {
  const tenant = tenantOf(call);
  if (call.options.newTenant || isAllowed(call, tenant) || (await isTenantKnown(tables, tenant))) return;
  throw new Misused(
    `--tenant ${tenant}: has no records and is not in AllowedTenants; expected --new-tenant beside it if that is meant`,
  );
};
