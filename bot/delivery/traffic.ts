import { createTenantLane, type LaneParts, type TenantLane } from './tenant-lane.ts';

/** So often (milliseconds) somebody looks what can be forgotten. */
const forgetEvery = 60_000;

/** Every tenant has a lane of its own: nobody waits for what is sent to another. */
export const createTraffic = (parts: LaneParts) => {
  const lanes = new Map<string, TenantLane>();
  let forgotAt = parts.timers.elapsed();

  const forgetOld = (): void => {
    const now = parts.timers.elapsed();
    if (now - forgotAt < forgetEvery) return;
    forgotAt = now;
    for (const [tenant, lane] of lanes) if (!lane.forget()) lanes.delete(tenant);
  };

  return {
    of: (tenant: string): TenantLane => {
      forgetOld();
      const lane = lanes.get(tenant) ?? createTenantLane(parts);
      lanes.set(tenant, lane);
      return lane;
    },
    /** Turns away whoever waits. */
    close: (): void => {
      for (const lane of lanes.values()) lane.close();
    },
  };
};
export type Traffic = ReturnType<typeof createTraffic>;
