import type { Sentence } from './sentence.ts';

export const spanish: readonly Sentence[] = [
  [
    'es',
    'Fabrikam compró Azure por EA y quiere que se lo facturemos nosotros',
    {
      customer: 'Fabrikam',
      facts: { channel: 'ea', product_kind: 'azure_other', goal: 'move_billing' },
    },
  ],
  // To run it or to bill it: "llevar" says either.
  [
    'es',
    'Fabrikam compró Azure por EA y quiere que lo llevemos nosotros',
    {
      customer: 'Fabrikam',
      facts: { channel: 'ea', product_kind: 'azure_other' },
      uncertain: ['goal'],
    },
  ],
  [
    'es',
    'Contoso tiene 40 E3 con otro partner hasta el 14 de marzo y quieren que facturemos nosotros',
    {
      customer: 'Contoso',
      facts: { channel: 'csp_other', product_kind: 'license_unknown', term_end: '2027-03-14', goal: 'move_billing' },
    },
  ],
  [
    'es',
    'Northwind Traders compró 25 licencias de Business Premium directamente a Microsoft, solo quiere soporte',
    {
      customer: 'Northwind Traders',
      facts: { channel: 'direct_microsoft', product_kind: 'license_unknown', goal: 'support_only' },
    },
  ],
  [
    'es',
    'El cliente Adventure Works tiene licencias NCE con otro partner de CSP; el partner actual está de acuerdo',
    {
      customer: 'Adventure Works',
      facts: { channel: 'csp_other', product_kind: 'license_nce', source_partner_willing: true },
    },
  ],
  [
    'es',
    'Somos revendedor indirecto y Tailspin Toys quiere que le facturemos Microsoft 365',
    {
      customer: 'Tailspin Toys',
      facts: { partner_role: 'indirect_reseller', goal: 'move_billing', product_kind: 'license_unknown' },
    },
  ],
  [
    'es',
    'cliente: Importadora Mundial S.L. Plan de Azure con otro CSP, quieren traernos la facturación',
    {
      customer: 'Importadora Mundial S.L.',
      facts: { channel: 'csp_other', product_kind: 'azure_plan', goal: 'move_billing' },
    },
  ],
  [
    'es',
    'Para Litware, S.A. necesitamos dar soporte a Office 365 comprado por MPSA',
    {
      customer: 'Litware, S.A.',
      facts: { channel: 'mca_e', product_kind: 'license_unknown', goal: 'support_only' },
    },
  ],
  [
    'es',
    'Proseware paga Azure por consumo con tarjeta de crédito en la web de Microsoft',
    {
      customer: 'Proseware',
      facts: { channel: 'direct_microsoft', product_kind: 'azure_other' },
    },
  ],
  [
    'es',
    'Su contrato Open Value cubre 120 licencias de M365 y quieren pasarlo todo a nosotros',
    {
      facts: { channel: 'open_value', product_kind: 'license_unknown', goal: 'move_billing' },
    },
  ],
  [
    'es',
    'Cliente con licencias Open, licencias perpetuas',
    {
      facts: { channel: 'open_license', product_kind: 'perpetual_software' },
    },
  ],
  [
    'es',
    'Las E5 las factura otro proveedor y acaban el 30/06/2027',
    {
      facts: { channel: 'csp_other', product_kind: 'license_unknown', term_end: '2027-06-30' },
    },
  ],
  [
    'es',
    'Banco Woodgrove quiere añadir 10 licencias más de Copilot',
    {
      customer: 'Banco Woodgrove',
      facts: { goal: 'buy_more', product_kind: 'license_unknown' },
    },
  ],
  [
    'es',
    'su revendedor perdió la autorización de CSP, son 60 Business Standard',
    {
      facts: { channel: 'csp_deauthorized', product_kind: 'license_unknown' },
    },
  ],
  ['es', 'Contoso lo compró a un asociado de Syndication', { customer: 'Contoso', facts: { channel: 'syndication' } }],
  ['es', 'lo compraron a un tercero ajeno a CSP', { facts: { channel: 'third_party_non_csp' } }],
  [
    'es',
    'Nos lo compraron a nosotros el año pasado y quieren 15 licencias más',
    {
      facts: { channel: 'csp_own', product_kind: 'license_unknown', goal: 'buy_more' },
    },
  ],
  [
    'es',
    'Somos partner de factura directa y además Azure Expert MSP. El cliente tiene Azure con un contrato EA.',
    {
      facts: { partner_role: 'direct_bill', is_azure_expert_msp: true, channel: 'ea', product_kind: 'azure_other' },
    },
  ],
  [
    'es',
    'Azure en un EA de gobierno; no somos Azure Expert MSP',
    {
      facts: { channel: 'ea', ea_government: true, product_kind: 'azure_other', is_azure_expert_msp: false },
    },
  ],
  [
    'es',
    'Inquilino GCC High con licencias E5 compradas mediante EA',
    {
      facts: { cloud: 'us_gov', product_kind: 'license_unknown', channel: 'ea' },
    },
  ],
  ['es', 'El cliente está en otro país, fuera de nuestra región de CSP', { facts: { same_region: false } }],
  ['es', 'Es para nuestro propio inquilino de CSP', { facts: { is_own_csp_tenant: true } }],
  [
    'es',
    'Ya le enviamos a Contoso el enlace de la relación de revendedor pero aún no lo han aceptado',
    {
      customer: 'Contoso',
      facts: { relationship_state: 'link_sent' },
    },
  ],
  [
    'es',
    'Relcloud ya aceptó la relación de revendedor',
    {
      customer: 'Relcloud',
      facts: { relationship_state: 'accepted' },
    },
  ],
  ['es', 'todavía no tenemos relación de revendedor con ellos', { facts: { relationship_state: 'none' } }],
  [
    'es',
    'Compromiso anual, sin renovación automática, termina el 14 de marzo de 2027',
    {
      facts: { term_length: 'P1Y', auto_renew: false, term_end: '2027-03-14' },
    },
  ],
  [
    'es',
    'Licencias mes a mes que se renuevan solas',
    {
      facts: { term_length: 'P1M', auto_renew: true, product_kind: 'license_unknown' },
    },
  ],
  [
    'es',
    'Soy agente de ventas, el cliente tiene planes de ahorro de Azure',
    {
      facts: { agent_user_role: 'sales_agent', product_kind: 'savings_plan' },
    },
  ],
  [
    'es',
    'período de tres años, vence el 31-12-2027, licencias heredadas con otro revendedor de CSP',
    {
      facts: { term_length: 'P3Y', term_end: '2027-12-31', product_kind: 'license_legacy', channel: 'csp_other' },
    },
  ],
  [
    'es',
    'Azure heredado 0145P con la competencia',
    { facts: { product_kind: 'azure_legacy_csp', channel: 'csp_other' } },
  ],
  ['es', 'La suscripción se compró a través de Advisor', { facts: { channel: 'advisor' } }],
  // Como se escribe.
  [
    'es',
    'contoso tiene 40 e3 con otro partnet asta el 14 de marso, kieren que facturemos nosotros',
    {
      customer: 'contoso',
      facts: { channel: 'csp_other', product_kind: 'license_unknown', goal: 'move_billing' },
    },
  ],
  [
    'es',
    'fabrikam compro azure x EA y quiere q le facturemos',
    {
      customer: 'fabrikam',
      facts: { channel: 'ea', product_kind: 'azure_other', goal: 'move_billing' },
    },
  ],
  [
    'es',
    'oye una cosita: cliente Instituto Gráfico, 12 bussiness premium, otro partner csp, se quieren cambiar a nosotros',
    {
      customer: 'Instituto Gráfico',
      facts: { channel: 'csp_other', product_kind: 'license_unknown', goal: 'move_billing' },
    },
  ],
  ['es', 'EA, hasta el 14 de marzo de 2027', { facts: { channel: 'ea', term_end: '2027-03-14' } }],
  ['es', 'lisencias de nuevo comercio', { facts: { product_kind: 'license_nce' } }],
  [
    'es',
    'E3 compradas directamente a Microsoft. Solo quieren que demos soporte, la factura se queda con Microsoft.',
    {
      facts: { channel: 'direct_microsoft', product_kind: 'license_unknown', goal: 'support_only' },
    },
  ],
  [
    'es',
    'CONTOSO TIENE 40 E3 CON OTRO PARTNER Y QUIERE QUE FACTUREMOS NOSOTROS',
    {
      customer: 'CONTOSO',
      facts: { channel: 'csp_other', product_kind: 'license_unknown', goal: 'move_billing' },
    },
  ],
  [
    'es',
    'Las licencias de «Muebles Azul» están con otro asociado de CSP',
    {
      customer: 'Muebles Azul',
      facts: { channel: 'csp_other', product_kind: 'license_unknown' },
    },
  ],
  [
    'es',
    'El customer tiene un Enterprise Agreement y quiere move billing a nosotros',
    {
      facts: { channel: 'ea', goal: 'move_billing' },
    },
  ],
  [
    'es',
    'Contoso has licencias E3 con otro partner, they want us to bill',
    {
      customer: 'Contoso',
      facts: { channel: 'csp_other', product_kind: 'license_unknown', goal: 'move_billing' },
    },
  ],
  // Negación.
  ['es', 'Contoso no tiene EA', { customer: 'Contoso', uncertain: ['channel'] }],
  ['es', 'no es EA, es Open Value', { facts: { channel: 'open_value' } }],
  ['es', 'No está con otro partner, lo compraron directamente a Microsoft', { facts: { channel: 'direct_microsoft' } }],
  ['es', 'No quieren que facturemos nosotros', { uncertain: ['goal'] }],
  [
    'es',
    'Contoso no quiere cambiar la facturación, solo soporte',
    {
      customer: 'Contoso',
      facts: { goal: 'support_only' },
    },
  ],
  [
    'es',
    'el partner actual se niega a ceder las licencias',
    {
      facts: { source_partner_willing: false, product_kind: 'license_unknown' },
    },
  ],
  ['es', 'El otro proveedor no quiere soltar las suscripciones', { facts: { source_partner_willing: false } }],
  ['es', 'ni EA ni Open', { uncertain: ['channel'] }],
  ['es', 'Sin Azure, solo licencias', { facts: { product_kind: 'license_unknown' } }],
  ['es', 'No somos revendedor indirecto', { uncertain: ['partner_role'] }],
  ['es', 'sin problema, el cliente lo compró por EA', { facts: { channel: 'ea' } }],
  ['es', 'ya no tienen EA', { uncertain: ['channel'] }],
  ['es', 'Antes tenían un EA, ahora están con otro partner de CSP', { facts: { channel: 'csp_other' } }],
  ['es', 'pasan de EA a CSP', { facts: { channel: 'ea' } }],
  ['es', 'sin contrato EA', { uncertain: ['channel'] }],
  ['es', 'no sé si las licencias son NCE', { uncertain: ['product_kind'] }],
  // De oídas, condiciones, preguntas.
  ['es', 'Quizá Contoso tenga un EA', { customer: 'Contoso', uncertain: ['channel'] }],
  ['es', 'creo que lo compraron a otro partner', { uncertain: ['channel'] }],
  ['es', 'Puede que sea EA u Open', { uncertain: ['channel'] }],
  ['es', 'Es EA, creo. Quieren que facturemos nosotros.', { facts: { goal: 'move_billing' }, uncertain: ['channel'] }],
  [
    'es',
    'Si el partner actual acepta, transferimos las licencias',
    {
      uncertain: ['source_partner_willing', 'product_kind'],
    },
  ],
  ['es', '¿Es plan de Azure o heredado?', { uncertain: ['product_kind'] }],
  [
    'es',
    'Contoso tiene E3 con otro partner de CSP, ¿podemos facturar nosotros?',
    {
      customer: 'Contoso',
      facts: { channel: 'csp_other', product_kind: 'license_unknown' },
      uncertain: ['goal'],
    },
  ],
  ['es', 'me han dicho que Contoso está en MPSA', { customer: 'Contoso', uncertain: ['channel'] }],
  ['es', 'al parecer renovaron por EA', { uncertain: ['channel'] }],
  ['es', 'seguramente directo de Microsoft, pero lo miro', { uncertain: ['channel'] }],
  ['es', 'El cliente está pensando en firmar un EA', { uncertain: ['channel'] }],
  ['es', 'EA o MCA-E, ni idea', { uncertain: ['channel'] }],
  ['es', 'Tienen un EA. Bueno, en realidad tienen Open Value.', { uncertain: ['channel'] }],
  [
    'es',
    'Contoso tiene Azure y E3 con otro partner',
    {
      customer: 'Contoso',
      facts: { channel: 'csp_other' },
      uncertain: ['product_kind'],
    },
  ],
  // Fechas.
  ['es', 'EA hasta el 03/04/2027', { facts: { channel: 'ea' }, uncertain: ['term_end'] }],
  ['es', 'el período termina el 31 de febrero de 2027', { uncertain: ['term_end'] }],
  ['es', 'dura hasta finales de marzo', { uncertain: ['term_end'] }],
  ['es', 'vence dentro de tres meses', { uncertain: ['term_end'] }],
  ['es', 'acaba sobre el 14 de marzo de 2027', { uncertain: ['term_end'] }],
  ['es', 'no antes del 14 de marzo de 2027', {}],
  ['es', 'hasta el 20 de noviembre', { facts: { term_end: '2027-11-20' } }],
  [
    'es',
    'Compraron las licencias el 3 de mayo de 2026',
    {
      facts: { product_kind: 'license_unknown', purchase_or_renewal_date: '2026-05-03' },
    },
  ],
  // Nombres con palabras del oficio.
  [
    'es',
    'Open Systems S.L. tiene 12 E3',
    { customer: 'Open Systems S.L.', facts: { product_kind: 'license_unknown' } },
  ],
  [
    'es',
    'Grupo Advisor quiere que facturemos nosotros',
    { customer: 'Grupo Advisor', facts: { goal: 'move_billing' } },
  ],
  [
    'es',
    'Azure Dreams SLU compró 30 licencias a otro partner',
    {
      customer: 'Azure Dreams SLU',
      facts: { channel: 'csp_other', product_kind: 'license_unknown' },
    },
  ],
  ['es', 'EA Sports tiene 500 licencias E5', { customer: 'EA Sports', facts: { product_kind: 'license_unknown' } }],
  [
    'es',
    'El cliente es Línea Directa Seguros y tiene M365',
    {
      customer: 'Línea Directa Seguros',
      facts: { product_kind: 'license_unknown' },
    },
  ],
  ['es', 'Nuevo caso para "Directo al Paladar"', { customer: 'Directo al Paladar' }],
  // Otra cosa.
  ['es', 'hola, ¿qué tal?', {}],
  ['es', 'gracias, nos vemos en la reunión del 14 de marzo', {}],
  ['es', 'por favor abre un tique con soporte', {}],
  ['es', 'abre el enlace directo en Teams', {}],
  ['es', 'Mi empresa tiene oficina en Madrid y hago uso de la reserva de la sala', {}],
  ['es', '25 puestos', { facts: { product_kind: 'license_unknown' } }],
  ['es', 'cuarenta', {}],
  ['es', 'Contoso compró por Open, pero ya no', { customer: 'Contoso', uncertain: ['channel'] }],
  [
    'es',
    'Contoso compraba por Open y ahora está con otro partner',
    { customer: 'Contoso', facts: { channel: 'csp_other' } },
  ],
  [
    'es',
    '¿Qué hacemos con un cliente que tiene EA y quiere que le facturemos?',
    { facts: { channel: 'ea', goal: 'move_billing' } },
  ],
  ['es', 'Contoso tiene EA, ¿verdad?', { customer: 'Contoso', uncertain: ['channel'] }],
  ['es', 'Trabajamos con otro partner en un proyecto', {}],
  ['es', 'Contoso quiere irse a otro partner', { customer: 'Contoso', uncertain: ['channel'] }],
];
