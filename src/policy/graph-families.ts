import { z } from 'zod';

import type { FactValue } from './facts.ts';

export const FamilyId = z.enum(['licenses', 'azure', 'reservations-and-savings-plans', 'software-and-marketplace']);
export type FamilyId = z.infer<typeof FamilyId>;

/** Each product family is one drawing: the subscription types it is about, as `product_kind` spells them. */
export const families: Record<FamilyId, readonly FactValue[]> = {
  licenses: ['license_nce', 'license_legacy', 'license_unknown'],
  azure: ['azure_plan', 'azure_legacy_csp', 'azure_other'],
  'reservations-and-savings-plans': ['reservation', 'savings_plan'],
  'software-and-marketplace': ['software_subscription', 'perpetual_software', 'marketplace_saas'],
};
