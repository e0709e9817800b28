import { failed, ok, type Result } from '../result.ts';

/** What a column of a list of subscriptions can say. */
export const csvFields = [
  'id',
  'customer',
  'customerTenant',
  'product',
  'productKind',
  'channel',
  'attribution',
  'quantity',
  'termStart',
  'termEnd',
  'termLength',
  'autoRenew',
  'endOfTermAction',
  'cancellationAllowedUntil',
  'status',
  'owner',
  'source',
  'month',
  'tenant',
  'extra',
] as const;
export type CsvField = (typeof csvFields)[number];

const spellings: Readonly<Record<CsvField, string>> = {
  id: `SubscriptionId; subscription; id; id de suscripción; id de la suscripción; suscripción`,
  customer: `CustomerName; customer; client; company; cliente; nombre del cliente; nombre cliente; empresa`,
  customerTenant: `CustomerTenantId; customer tenant; Microsoft ID; id de inquilino del cliente; inquilino del cliente`,
  product: `Product; product name; offer; offer name; producto; nombre del producto; oferta; nombre de la oferta`,
  productKind: `ProductKind; kind of product; tipo de producto`,
  channel: `SalesChannel; channel; purchase channel; bought from; canal de ventas; canal; canal de compra`,
  attribution: `PartnerAttributionType; attribution type; tipo de atribución del partner; tipo de atribución`,
  quantity: `AvailableSeats; seats; quantity; licenses; licences; users; puestos; puestos disponibles; licencias; cantidad; usuarios`,
  termStart: `SubscriptionStartDate; start date; start; term start; effective start date; fecha de inicio; inicio; fecha de inicio de la suscripción`,
  termEnd: `SubscriptionEndDate; end date; end; term end; commitment end date; renewal date; expiry date; expiration date; fecha de finalización; fecha de fin; fin; fin de término; fin del período; finalización; vencimiento; fecha de vencimiento; fecha de renovación; fecha de finalización de la suscripción`,
  termLength: `TermDuration; term length; term; duración del período; duración; período`,
  autoRenew: `IsAutoRenew; auto renew; auto renewal; auto renew enabled; renovación automática; es renovación automática`,
  endOfTermAction: `EndOfTermAction; end of term action; acción al finalizar`,
  cancellationAllowedUntil: `CancellationAllowedUntilDate; cancellation allowed until; cancelable hasta; cancelación permitida hasta`,
  status: `SubscriptionState; state; status; subscription status; estado; estado de la suscripción`,
  owner: `OwnerId; owner; responsable; id del responsable`,
  source: `Source; origen; fuente`,
  month: `Month; mes`,
  tenant: `TenantId; tenant; partner tenant id; inquilino; id de inquilino`,
  extra: `Extra`,
};

const namesOf = (field: CsvField): string[] => spellings[field].split('; ');

/**
 * The name of each column in our own export: Partner Center's in its "Subscription details report" where that has one
 * (domain 7.5). The other spellings are what plain lists use, in English and Spanish.
 */
export const headerName = (field: CsvField): string => namesOf(field)[0] ?? field;

/** For comparing names of columns: lower case, without accents, spaces or signs. */
const foldHeader = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const fieldOf = new Map(csvFields.flatMap((field) => namesOf(field).map((name) => [foldHeader(name), field] as const)));

/** Where each field stands in a row, and the names of the columns that are none. */
export interface CsvColumns {
  names: readonly string[];
  at: ReadonlyMap<CsvField, number>;
  others: readonly number[];
}

export type HeaderProblem =
  | { kind: 'columns-missing'; missing: readonly string[]; found: readonly string[] }
  | { kind: 'columns-twice'; names: readonly [string, string] };

/** Known columns in any order; the others keep their names. A customer and a product are needed. */
export const readHeader = (cells: readonly string[]): Result<CsvColumns, HeaderProblem> => {
  const names = cells.map((cell, index) => cell.trim() || `column ${index + 1}`);
  const at = new Map<CsvField, number>();
  const seen = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const field = fieldOf.get(foldHeader(name));
    const identity = field ?? name;
    const earlier = seen.get(identity);
    if (earlier !== undefined) return failed({ kind: 'columns-twice', names: [earlier, name] });
    seen.set(identity, name);
    if (field !== undefined) at.set(field, index);
  }
  const missing = [
    ...(at.has('customer') ? [] : [headerName('customer')]),
    ...(at.has('product') ? [] : [headerName('product')]),
  ];
  if (missing.length > 0) return failed({ kind: 'columns-missing', missing, found: names.slice(0, 20) });
  const known = new Set(at.values());
  return ok({
    names,
    at,
    others: names.map((_, index) => index).filter((index) => !known.has(index)),
  });
};
