import { Language } from '../../src/language/language.ts';
import { nameOf, names } from '../../src/language/names.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';

const { questions, terms } = readRulebook();

describe.each(Language.options)('the names in %s', (language) => {
  const { channels, actors, roles } = names[language];

  it('call purchase channels what the rulebook calls them', () => {
    const values = questions.find(({ fact }) => fact === 'channel')?.values ?? [];
    const labels = Object.fromEntries(values.map(({ value, label }) => [value, label[language]]));
    // As an answer it is "I don't know"; in a list nobody speaks.
    expect(channels).toEqual({ ...labels, unknown: channels.unknown });
  });

  it('call actors and roles what the rulebook calls them', () => {
    const said = (rows: Record<string, Record<Language, string>>) =>
      Object.fromEntries(Object.entries(rows).map(([id, text]) => [id, text[language]]));
    expect({ actors, roles }).toEqual({ actors: said(terms.actors), roles: said(terms.roles) });
  });

  it('leave alone what they do not know', () => {
    expect([nameOf(channels, 'ea'), nameOf(channels, 'mail_order')]).toEqual([channels.ea, 'mail_order']);
  });
});
