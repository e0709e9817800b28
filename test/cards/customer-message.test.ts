import { customerMessage } from '../../cards/customer-message.ts';
import type { AdaptiveCard } from '../../cards/elements.ts';
import type { Case } from '../../src/cases/case.ts';
import type { Language } from '../../src/language/language.ts';
import type { Facts } from '../../src/policy/facts.ts';
import { stepKey } from '../../src/policy/step-key.ts';
import { everyCard, policy } from './every-card.ts';

const asOf = '2026-11-22';
const at = new Date('2026-11-22T09:00:00Z');
const by = { agent: 'a', name: 'Ana García' };

const decided = (facts: Facts) => {
  const decision = policy.decide(facts, asOf);
  if (decision.kind !== 'outcome') throw new Error(`Expected an outcome, not ${decision.kind}`);
  const { outcome, policyVersion } = decision;
  const advice = { customer: 'Contoso', facts, asOf, policyVersion, outcome };
  const one: Case = { number: 1, advice, status: 'advised', openedBy: by, openedAt: at, changedAt: at, version: 1 };
  return { decision, one };
};

const bodyOf = (facts: Facts, language: Language, change: Partial<Case> = {}): string => {
  const { decision, one } = decided(facts);
  return customerMessage(language, { case: { ...one, ...change }, decision, from: 'Ana García' }).body;
};

const unknownSeller: Facts = { channel: 'unknown' };

const written = (card: AdaptiveCard): string =>
  card.body.flatMap((element) => (element.type === 'Input.Text' ? (element.value ?? '') : [])).join('\n');

const messages = everyCard
  .filter(([name]) => name.includes('for the customer'))
  .map(([name, { card }]): [string, string] => [name, written(card)]);

describe('the message for the customer', () => {
  it('lists what they have to do, with the links, in English', () => {
    expect(bodyOf(unknownSeller, 'en')).toBe(`Hello,

So that we can go on with your Microsoft subscriptions, we need your help with the following:

1. In the Microsoft 365 admin center, open Billing > Your products and tell us who is named as the seller of the subscription.
   https://learn.microsoft.com/en-us/microsoft-365/commerce/manage-partners
2. Send us the latest invoice of the subscription: it shows who sold it.

Please reply to this message when it is done, or if anything is unclear. We are glad to help.

Kind regards,
Ana García`);
  });

  it('and in Spanish', () => {
    expect(bodyOf(unknownSeller, 'es')).toBe(`Buenos días:

Para poder continuar con sus suscripciones de Microsoft necesitamos su ayuda con lo siguiente:

1. En el Centro de administración de Microsoft 365, abra Facturación > Sus productos e indíquenos quién figura como vendedor de la suscripción.
   https://learn.microsoft.com/es-es/microsoft-365/commerce/manage-partners
2. Envíenos la última factura de la suscripción: en ella se ve quién la vendió.

Responda a este mensaje cuando esté hecho o si algo no queda claro, por favor. Le ayudaremos con mucho gusto.

Un cordial saludo,
Ana García`);
  });

  it('leaves out what is done, and says so kindly when nothing is left', () => {
    const { decision } = decided(unknownSeller);
    const [first, second] = decision.steps.map((step) => ({ step: stepKey(step), by, at }));
    if (first === undefined || second === undefined) throw new Error('Two steps are expected');
    expect(bodyOf(unknownSeller, 'en', { done: [first] })).toContain('1. Send us the latest invoice');
    for (const change of [{ done: [first, second] }, { status: 'done' } as const]) {
      expect(bodyOf(unknownSeller, 'en', change)).toContain('There is nothing you have to do at the moment');
      expect(bodyOf(unknownSeller, 'es', change)).toContain('Por ahora no tiene que hacer nada');
    }
  });

  it('asks for no more than a person can read', () => {
    expect(messages.filter(([, text]) => text.length > 3000)).toEqual([]);
    expect(messages.length).toBeGreaterThan(100);
  });

  it.each(['en', 'es'])('uses none of the trade’s own words, and speaks to the customer, in %s', (language) => {
    const trade =
      /\b(CSP|NCE|GDAP|MCA|MPA|DAP|AOBO|SalesChannel|Syndication|tenant|inquilino|the customer|el cliente|new partner|partner nuevo|reseller|revendedor|new commerce|nuevo comercio|Resource Manager|ARM|workloads)\b/;
    const found = messages
      .filter(([name]) => name.startsWith(language))
      .flatMap(([name, text]) => {
        const word = trade.exec(text)?.[0];
        return word === undefined ? [] : [`${name}: ${word}`];
      });
    expect(found).toEqual([]);
  });
});
