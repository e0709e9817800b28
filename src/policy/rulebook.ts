import { z } from 'zod';

import { Text } from '../language/language.ts';
import { FactName } from './facts.ts';

/**
 * The shape of the rulebook under `rulebook/` (design section 2). Data only: what is asked, what holds, since when, why.
 * `read-rulebook.ts` parses it; nothing else knows that it is YAML.
 */

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected words in lower case joined by hyphens');
const IsoDate = z.iso.date('expected a date as YYYY-MM-DD');

/** First and last day on which a row holds, both inclusive; without `to` it still holds. */
export const Valid = z.strictObject({ from: IsoDate, to: IsoDate.optional() });
export type Valid = z.infer<typeof Valid>;

/** How sure a row is: A whole official text read, B its beginning, C third party, D our own inference (domain, top). */
export const Confidence = z.enum(['A', 'B', 'C', 'D']);
export type Confidence = z.infer<typeof Confidence>;

/** Who does a step. */
export const ActorId = z.enum([
  'agent',
  'customer',
  'current_partner',
  'indirect_provider',
  'customer_and_partners',
  'microsoft',
]);
export type ActorId = z.infer<typeof ActorId>;

/** Roles in Partner Center (domain 4.1, agent_user_role) and at the customer that a procedure asks for. */
export const RoleId = z.enum([
  'admin_agent',
  'sales_agent',
  'helpdesk_agent',
  'billing_admin',
  'user_mgmt_admin',
  'global_admin',
  'account_admin',
  'azure_owner',
]);
export type RoleId = z.infer<typeof RoleId>;

/** `questions.yaml`: in the order in which they are worth asking. */
export const Question = z.strictObject({
  fact: FactName,
  ask: Text,
  hint: Text.optional(),
  /** Taken for granted, and said so, unless somebody states otherwise. Such a fact is never asked. */
  assume: z.string().optional(),
  /** What a person does who does not know: shown under the question once "I don't know" was the answer. */
  lookup: Text,
  /** The fact as a short label: "Purchase channel". */
  name: Text,
  values: z
    .array(
      z.strictObject({
        value: z.string(),
        label: Text,
        /** More ways to say it, folded to lower case without accents before they are compared. */
        says: z.strictObject({ en: z.array(z.string()), es: z.array(z.string()) }),
        /** False: understood when typed, but not offered as a button. */
        offered: z.boolean().default(true),
      }),
    )
    .min(2),
});
export type Question = z.infer<typeof Question>;

/** `rules/*.yaml`. Exactly one of `outcome` and `ask` (base, gate, stop) or `overlay` (overlay). */
export const Rule = z
  .strictObject({
    id: Id,
    stage: z.enum(['stop', 'gate', 'base', 'overlay']),
    valid: Valid,
    when: z.partialRecord(FactName, z.array(z.string()).min(1)),
    outcome: Id.optional(),
    overlay: Id.optional(),
    ask: FactName.optional(),
    sources: z.array(z.string()).min(1),
    confidence: Confidence,
    verified: IsoDate,
  })
  .refine(
    ({ stage, outcome, overlay, ask }) =>
      stage === 'overlay'
        ? overlay !== undefined && outcome === undefined && ask === undefined
        : overlay === undefined && (outcome === undefined) !== (ask === undefined),
    'expected `overlay` in an overlay rule, otherwise either `outcome` or `ask`',
  );
export type Rule = z.infer<typeof Rule>;

export const Step = z.strictObject({
  actor: ActorId,
  text: Text,
  /** The step in a message to the customer, where what the agent reads would not do. */
  forCustomer: Text.optional(),
  link: Id.optional(),
});
export type Step = z.infer<typeof Step>;

/** `outcomes/*.yaml`: one edition of an outcome card; editions of one id do not overlap in time. */
export const Outcome = z.strictObject({
  id: Id,
  valid: Valid,
  line: Text,
  /** Any one of them is enough. Empty: no special role is needed. */
  roles: z.array(RoleId),
  steps: z.array(Step).min(1),
  caveats: z.array(Text),
  links: z.array(Id),
  alternatives: z.array(Id),
  /** Calendar codes of domain 5. */
  reminders: z.array(z.string().regex(/^RM-[A-Z0-9]+$/)),
});
export type Outcome = z.infer<typeof Outcome>;

/** `overlays.yaml`: what another fact adds to an outcome: to those it names, or to all but those it excepts. */
export const Overlay = z
  .strictObject({
    id: Id,
    valid: Valid,
    /** Who its own steps ask for; shown where the outcome asks for nobody. */
    roles: z.array(RoleId).default([]),
    /** Steps by this actor are done by that one instead. */
    replaceActor: z.strictObject({ from: ActorId, to: ActorId }).optional(),
    stepsBefore: z.array(Step),
    stepsAfter: z.array(Step),
    caveats: z.array(Text),
    links: z.array(Id),
    /** The only outcomes it speaks of. */
    only: z.array(Id).min(1).optional(),
    /** Outcomes it says nothing about: it is left out there, and not asked for. */
    except: z.array(Id).default([]),
  })
  .refine(({ only, except }) => only === undefined || except.length === 0, 'expected `only` or `except`, not both');
export type Overlay = z.infer<typeof Overlay>;

/** `links.yaml`: pages for people, in their language. */
export const Link = z.strictObject({ id: Id, title: Text, url: Text });
export type Link = z.infer<typeof Link>;

/** `sources.yaml`: where a rule comes from (domain 8). `date` is the text's own date, in words where it has none. */
export const Source = z.strictObject({ id: z.string(), title: Text, url: z.url(), date: Text });
export type Source = z.infer<typeof Source>;

/** `terms.yaml`: the field's words for actors and roles. */
export const Terms = z.strictObject({ actors: z.record(ActorId, Text), roles: z.record(RoleId, Text) });
export type Terms = z.infer<typeof Terms>;

export interface Rulebook {
  questions: Question[];
  rules: Rule[];
  outcomes: Outcome[];
  overlays: Overlay[];
  links: Link[];
  sources: Source[];
  terms: Terms;
}
