import type { Sentence } from './sentence.ts';

export const english: readonly Sentence[] = [
  // Plain statements.
  [
    'en',
    'Contoso has 40 E3 with another partner until 14 March, they want us to bill',
    {
      customer: 'Contoso',
      facts: { channel: 'csp_other', product_kind: 'license_unknown', term_end: '2027-03-14', goal: 'move_billing' },
    },
  ],
  [
    'en',
    'Fabrikam bought Azure through their EA and wants us to take over the billing.',
    { customer: 'Fabrikam', facts: { channel: 'ea', product_kind: 'azure_other', goal: 'move_billing' } },
  ],
  [
    'en',
    'Northwind Traders bought 25 seats of Business Premium directly from Microsoft, they only want support from us',
    {
      customer: 'Northwind Traders',
      facts: { channel: 'direct_microsoft', product_kind: 'license_unknown', goal: 'support_only' },
    },
  ],
  [
    'en',
    'Adventure Works has NCE licences with a different CSP partner, the current partner agrees to let them go',
    {
      customer: 'Adventure Works',
      facts: { channel: 'csp_other', product_kind: 'license_nce', source_partner_willing: true },
    },
  ],
  [
    'en',
    "We're an indirect reseller and Tailspin Toys wants us to invoice their Microsoft 365.",
    {
      customer: 'Tailspin Toys',
      facts: { partner_role: 'indirect_reseller', goal: 'move_billing', product_kind: 'license_unknown' },
    },
  ],
  [
    'en',
    'customer: Wide World Importers. Azure plan at another CSP, billing should move to us',
    {
      customer: 'Wide World Importers',
      facts: { channel: 'csp_other', product_kind: 'azure_plan', goal: 'move_billing' },
    },
  ],
  [
    'en',
    'For Litware Inc. we need to support Office 365 bought under MPSA',
    {
      customer: 'Litware Inc.',
      facts: { channel: 'mca_e', product_kind: 'license_unknown', goal: 'support_only' },
    },
  ],
  [
    'en',
    'Proseware uses pay-as-you-go Azure paid with a credit card on the Microsoft website',
    {
      customer: 'Proseware',
      facts: { channel: 'direct_microsoft', product_kind: 'azure_other' },
    },
  ],
  [
    'en',
    'Their Open Value agreement covers 120 M365 licenses and they want to move everything to us',
    {
      facts: { channel: 'open_value', product_kind: 'license_unknown', goal: 'move_billing' },
    },
  ],
  [
    'en',
    'Open License customer, perpetual licences',
    {
      facts: { channel: 'open_license', product_kind: 'perpetual_software' },
    },
  ],
  [
    'en',
    'The E5 licences are billed by another provider and run until 2027-06-30',
    {
      facts: { channel: 'csp_other', product_kind: 'license_unknown', term_end: '2027-06-30' },
    },
  ],
  [
    'en',
    'Woodgrove Bank wants to add 10 more seats of Copilot',
    {
      customer: 'Woodgrove Bank',
      facts: { goal: 'buy_more', product_kind: 'license_unknown' },
    },
  ],
  [
    'en',
    'their reseller lost its CSP authorization last week, 60 Business Standard',
    {
      facts: { channel: 'csp_deauthorized', product_kind: 'license_unknown' },
    },
  ],
  ['en', 'Contoso bought it from a syndication partner', { customer: 'Contoso', facts: { channel: 'syndication' } }],
  ['en', 'it was bought from a third party that is not in CSP', { facts: { channel: 'third_party_non_csp' } }],
  [
    'en',
    'We already bill their E3, they bought it from us last year and want 15 additional licences',
    {
      facts: { channel: 'csp_own', product_kind: 'license_unknown', goal: 'buy_more' },
    },
  ],
  [
    'en',
    'We are a direct bill partner, and we are also an Azure Expert MSP. Customer has an EA with Azure.',
    {
      facts: { partner_role: 'direct_bill', is_azure_expert_msp: true, channel: 'ea', product_kind: 'azure_other' },
    },
  ],
  [
    'en',
    'Azure under a government EA, we are not an Azure Expert MSP',
    {
      facts: { channel: 'ea', ea_government: true, product_kind: 'azure_other', is_azure_expert_msp: false },
    },
  ],
  [
    'en',
    'GCC High tenant with E5 licenses bought through an EA',
    {
      facts: { cloud: 'us_gov', product_kind: 'license_unknown', channel: 'ea' },
    },
  ],
  ['en', 'The customer is in another country, outside our CSP region', { facts: { same_region: false } }],
  ['en', 'It is for our own CSP tenant', { facts: { is_own_csp_tenant: true } }],
  [
    'en',
    'We sent the reseller relationship link to Contoso but they have not accepted it yet',
    {
      customer: 'Contoso',
      facts: { relationship_state: 'link_sent' },
    },
  ],
  [
    'en',
    'Relcloud accepted our reseller relationship on 2 November 2026',
    {
      customer: 'Relcloud',
      facts: { relationship_state: 'accepted' },
    },
  ],
  ['en', "there's no reseller relationship with them yet", { facts: { relationship_state: 'none' } }],
  [
    'en',
    'Annual commitment, auto-renew is off, ends on March 14, 2027',
    {
      facts: { term_length: 'P1Y', auto_renew: false, term_end: '2027-03-14' },
    },
  ],
  [
    'en',
    'Month-to-month licences that renew automatically',
    {
      facts: { term_length: 'P1M', auto_renew: true, product_kind: 'license_unknown' },
    },
  ],
  [
    'en',
    "I'm a sales agent, the customer has Azure savings plans",
    {
      facts: { agent_user_role: 'sales_agent', product_kind: 'savings_plan' },
    },
  ],
  [
    'en',
    'three-year term, expires 31/12/2027, legacy licenses with another CSP reseller',
    {
      facts: { term_length: 'P3Y', term_end: '2027-12-31', product_kind: 'license_legacy', channel: 'csp_other' },
    },
  ],
  [
    'en',
    'Legacy CSP Azure at the competitor, offer 0145P',
    {
      facts: { product_kind: 'azure_legacy_csp', channel: 'csp_other' },
    },
  ],
  ['en', 'The subscription was bought through an Advisor', { facts: { channel: 'advisor' } }],
  // As people type.
  [
    'en',
    'contoso has 40 e3 thru another partner til 14 mar 2027 they want us to bill',
    {
      customer: 'contoso',
      facts: { channel: 'csp_other', product_kind: 'license_unknown', term_end: '2027-03-14', goal: 'move_billing' },
    },
  ],
  [
    'en',
    'fabrikam has azrue via EA, wnats us to take over teh billing',
    {
      customer: 'fabrikam',
      facts: { channel: 'ea', product_kind: 'azure_other', goal: 'move_billing' },
    },
  ],
  [
    'en',
    'hey, quick one: client Graphic Design Institute, 12 x Bussiness Premium, anohter CSP partner, wants to swich to us',
    {
      customer: 'Graphic Design Institute',
      facts: { channel: 'csp_other', product_kind: 'license_unknown', goal: 'move_billing' },
    },
  ],
  ['en', 'EA, until 14 March 2027', { facts: { channel: 'ea', term_end: '2027-03-14' } }],
  ['en', 'licences, nce', { facts: { product_kind: 'license_nce' } }],
  [
    'en',
    'E3 from Microsoft directly. They just want us to support them, the bill stays with Microsoft.',
    {
      facts: { channel: 'direct_microsoft', product_kind: 'license_unknown', goal: 'support_only' },
    },
  ],
  [
    'en',
    'CONTOSO HAS 40 E3 WITH ANOTHER PARTNER AND WANTS US TO BILL',
    {
      customer: 'CONTOSO',
      facts: { channel: 'csp_other', product_kind: 'license_unknown', goal: 'move_billing' },
    },
  ],
  [
    'en',
    '“Contoso” bought M365 E3 from another CSP',
    {
      customer: 'Contoso',
      facts: { channel: 'csp_other', product_kind: 'license_unknown' },
    },
  ],
  // Negation.
  ['en', 'Contoso does not have an EA', { customer: 'Contoso', uncertain: ['channel'] }],
  ['en', "It's not EA, it's Open Value", { facts: { channel: 'open_value' } }],
  [
    'en',
    "It isn't with another partner, they bought it directly from Microsoft",
    {
      facts: { channel: 'direct_microsoft' },
    },
  ],
  ['en', 'They do not want us to bill', { uncertain: ['goal'] }],
  [
    'en',
    "Contoso doesn't want to change the billing, just support",
    {
      customer: 'Contoso',
      facts: { goal: 'support_only' },
    },
  ],
  [
    'en',
    'the current partner refuses to hand over the licences',
    {
      facts: { source_partner_willing: false, product_kind: 'license_unknown' },
    },
  ],
  ['en', "The other partner isn't willing to release the subscriptions", { facts: { source_partner_willing: false } }],
  ['en', 'neither EA nor Open', { uncertain: ['channel'] }],
  ['en', 'No Azure, only licences', { facts: { product_kind: 'license_unknown' } }],
  ['en', 'We are not an indirect reseller', { uncertain: ['partner_role'] }],
  ['en', 'no problem, the customer bought through EA', { facts: { channel: 'ea' } }],
  ['en', "they're no longer on EA", { uncertain: ['channel'] }],
  ['en', 'They used to have an EA, now they are with another CSP partner', { facts: { channel: 'csp_other' } }],
  ['en', 'moving from EA to CSP', { facts: { channel: 'ea' } }],
  ['en', 'Not sure whether the licences are NCE', { uncertain: ['product_kind'] }],
  // Hearsay, conditions, questions.
  ['en', 'Maybe Contoso has an EA', { customer: 'Contoso', uncertain: ['channel'] }],
  ['en', 'I think they bought it from another partner', { uncertain: ['channel'] }],
  ['en', 'It could be EA or Open', { uncertain: ['channel'] }],
  ['en', "It's EA, I think. They want us to bill.", { facts: { goal: 'move_billing' }, uncertain: ['channel'] }],
  [
    'en',
    'If the current partner agrees, we can transfer the licences',
    {
      uncertain: ['source_partner_willing', 'product_kind'],
    },
  ],
  ['en', 'Is it Azure plan or legacy?', { uncertain: ['product_kind'] }],
  [
    'en',
    'Contoso has E3 with another CSP partner, can we take over the billing?',
    {
      customer: 'Contoso',
      facts: { channel: 'csp_other', product_kind: 'license_unknown' },
      uncertain: ['goal'],
    },
  ],
  ['en', 'someone told me Contoso is on MPSA', { customer: 'Contoso', uncertain: ['channel'] }],
  ['en', 'Apparently they renewed through an EA', { uncertain: ['channel'] }],
  ['en', 'probably direct from Microsoft but let me check', { uncertain: ['channel'] }],
  ['en', 'The customer is thinking about signing an EA', { uncertain: ['channel'] }],
  ['en', 'EA or MCA-E, no idea which', { uncertain: ['channel'] }],
  ['en', 'They have an EA. Actually they have Open Value.', { uncertain: ['channel'] }],
  [
    'en',
    'Contoso has Azure and E3 with another partner',
    {
      customer: 'Contoso',
      facts: { channel: 'csp_other' },
      uncertain: ['product_kind'],
    },
  ],
  // Dates that are none, or two.
  ['en', 'EA until 03/04/2027', { facts: { channel: 'ea' }, uncertain: ['term_end'] }],
  ['en', 'the term ends on 31 February 2027', { uncertain: ['term_end'] }],
  ['en', 'runs until the end of March', { uncertain: ['term_end'] }],
  ['en', 'expires in three months', { uncertain: ['term_end'] }],
  ['en', 'it ends around 14 March 2027', { uncertain: ['term_end'] }],
  ['en', 'not until 14 March 2027', { uncertain: ['term_end'] }],
  ['en', 'They signed it on 14 March and it may end sooner', {}],
  ['en', 'until 20 November', { facts: { term_end: '2027-11-20' } }],
  // Names that are words of the field.
  ['en', 'Open Systems GmbH has 12 E3', { customer: 'Open Systems GmbH', facts: { product_kind: 'license_unknown' } }],
  ['en', 'Advisor Group wants us to bill', { customer: 'Advisor Group', facts: { goal: 'move_billing' } }],
  [
    'en',
    'Azure Dreams Ltd bought 30 licenses from another partner',
    {
      customer: 'Azure Dreams Ltd',
      facts: { channel: 'csp_other', product_kind: 'license_unknown' },
    },
  ],
  ['en', 'EA Sports has 500 E5 licences', { customer: 'EA Sports', facts: { product_kind: 'license_unknown' } }],
  [
    'en',
    'Customer is Direct Line Insurance, they have M365',
    {
      customer: 'Direct Line Insurance',
      facts: { product_kind: 'license_unknown' },
    },
  ],
  ['en', 'New case for "Legacy Licensing Partners"', { customer: 'Legacy Licensing Partners' }],
  // Talk about something else.
  ['en', 'hello, how are you?', {}],
  ['en', 'thanks, see you at the meeting on 14 March', {}],
  ['en', 'please open a ticket with support', {}],
  ['en', 'open the direct link in Teams', {}],
  ['en', 'My enterprise has an office in Madrid and we exchange mails', {}],
  ['en', '25 seats', { facts: { product_kind: 'license_unknown' } }],
  ['en', '40', {}],
  ['en', 'we provided them with new chairs', {}],
  ['en', 'They bought through Open, but not any more', { uncertain: ['channel'] }],
  [
    'en',
    'What do I do with a customer that has Azure under EA and wants us to bill?',
    {
      facts: { channel: 'ea', product_kind: 'azure_other', goal: 'move_billing' },
    },
  ],
  ['en', "Contoso has an EA, doesn't it?", { customer: 'Contoso', uncertain: ['channel'] }],
  ['en', 'We work with another partner on a project', {}],
  ['en', 'Contoso wants to move to another partner', { customer: 'Contoso', uncertain: ['channel'] }],
  ['en', 'nobody wants us to bill', { uncertain: ['goal'] }],
];
