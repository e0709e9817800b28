import * as AdaptiveCards from 'adaptivecards';

import { mostActions } from '../../cards/card-message.ts';
import { literal, type AdaptiveCard } from '../../cards/elements.ts';
import { Press } from '../../cards/press.ts';
import { actionsOn, linesOn } from '../support/card-reading.ts';
import { ownDownload } from './command-cards.ts';
import { everyCard } from './every-card.ts';
import { hostile } from './hostile.ts';

/** `lang` is set after parsing, as every page has to: the library's check of it refuses every second good tag. */
const parseEvents = ({ lang, ...card }: AdaptiveCard): string[] => {
  const context = new AdaptiveCards.SerializationContext();
  const parsed = new AdaptiveCards.AdaptiveCard();
  // Teams shows six; the library by itself five.
  parsed.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: mostActions } });
  parsed.parse(card, context);
  parsed.lang = lang;
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const failures = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...events, ...failures];
};

const everyObject = (node: unknown): Record<string, unknown>[] => {
  if (Array.isArray(node)) return node.flatMap(everyObject);
  if (typeof node !== 'object' || node === null) return [];
  return [{ ...node }, ...Object.values(node).flatMap(everyObject)];
};

const ofType = (card: unknown, type: string) => everyObject(card).filter((part) => part['type'] === type);

describe.each(everyCard)('%s', (_, { card, text }) => {
  it('is drawn by the renderer without an event', () => {
    expect(parseEvents(card)).toEqual([]);
  });

  it('has a plain-text twin that says everything', () => {
    const twin = text.replace(/[\u2060\u2068\u2069]/gu, '');
    const missing = [...linesOn(card), ...actionsOn(card).map(({ title }) => title)].filter(
      (line) => !twin.includes(line.replace(/[\u2060\u2068\u2069]/gu, '')),
    );
    // A link row says its page; the button's longer words are for screen readers.
    expect(missing.filter((line) => !/^(Open|Abrir) [“«]/.test(line))).toEqual([]);
    expect(card.fallbackText).toBe(text);
  });

  it('keeps to what Teams shows: six actions, 1.5, 40,000 characters', () => {
    expect(card.actions.length).toBeLessThanOrEqual(6);
    expect(card.version).toBe('1.5');
    expect(JSON.stringify(card).length).toBeLessThan(40_000);
  });

  it('can be read and operated by everybody', () => {
    const inputs = everyObject(card).filter(({ type }) => String(type).startsWith('Input.'));
    expect(inputs.filter(({ label, errorMessage }) => !label || !errorMessage)).toEqual([]);
    expect(ofType(card, 'TextBlock').filter(({ wrap, style }) => wrap !== true || style !== 'heading')).toEqual([]);
    expect(ofType(card, 'Image').filter(({ altText }) => altText === undefined)).toEqual([]);
    expect(actionsOn(card).filter(({ title }) => title.trim() === '')).toEqual([]);
  });

  it('has buttons that are accepted when they come back', () => {
    const executed = actionsOn(card).filter(({ type }) => type === 'Action.Execute');
    expect(executed.filter(({ data }) => !Press.safeParse(data).success)).toEqual([]);
  });

  it('links to Microsoft only, or to a file of our own', () => {
    const urls = ofType(card, 'Action.OpenUrl')
      .map(({ url }) => new URL(String(url)))
      .filter(({ href }) => href !== ownDownload);
    expect(urls.filter(({ protocol, host }) => protocol !== 'https:' || !/(^|\.)microsoft\.com$/.test(host))).toEqual(
      [],
    );
  });

  it('never gives a person’s text to an element that reads Markdown', () => {
    expect(ofType(card, 'TextBlock').filter(({ text: shown }) => String(shown).includes('evil'))).toEqual([]);
    expect(JSON.stringify(card)).not.toContain('{{DATE');
    expect(JSON.stringify(card)).not.toContain('\u202e');
  });
});

describe('literal text', () => {
  it.each([
    ['a fake second line', 'A\nB', 'A B'],
    ['a date function', '{{DATE(x)}}', '{\u2060{DATE(x)}\u2060}'],
    ['a turned direction', 'a\u202eb', 'a b'],
    ['too much of it', 'x'.repeat(300), `${'x'.repeat(199)}…`],
  ])('is harmless: %s', (_, given, expected) => {
    expect(literal(given)).toBe(`\u2068${expected}\u2069`);
  });

  it('keeps what is only text', () => {
    expect(literal('Müller & Söhne <GmbH>')).toBe('\u2068Müller & Söhne <GmbH>\u2069');
  });

  it('was tried with something hostile', () => {
    expect(hostile).toContain('{{DATE');
  });
});
