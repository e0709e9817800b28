import { Goal, PartnerRole, ProductKind, PurchaseChannel, type Facts } from '../../src/policy/facts.ts';

/** A spread of complete sets of facts, the same every time. */
export const manyFacts: readonly Facts[] = PurchaseChannel.options
  .flatMap((channel) =>
    ProductKind.options.flatMap((product_kind) =>
      Goal.options.flatMap((goal) =>
        PartnerRole.options.map((partner_role, place): Facts => ({
          channel,
          product_kind,
          goal,
          partner_role,
          license_kind: place % 2 === 0 ? 'nce' : 'unknown',
          azure_kind: 'plan',
          source_partner_willing: place % 3 === 0,
          is_azure_expert_msp: place % 2 === 0,
          ea_government: false,
          relationship_state: place % 2 === 0 ? 'none' : 'accepted',
        })),
      ),
    ),
  )
  .filter(({ license_kind, product_kind }) => !(product_kind === 'license_legacy' && license_kind === 'nce'))
  .filter(({ product_kind }) => product_kind !== 'azure_legacy_csp');

/** Steps through the sets so that neighbours differ in everything. */
export const factsAt = (place: number): Facts => manyFacts[(place * 997) % manyFacts.length] ?? {};
