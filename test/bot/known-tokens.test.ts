import { createKnownTokens } from '../../bot/edge/known-tokens.ts';

const minutes = (count: number): number => count * 60_000;

const knownAt = () => {
  let now = 0;
  const tokens = createKnownTokens<string>({ now: () => new Date(now) });
  return { ...tokens, after: (time: number) => (now = time) };
};

describe('a token whose signature was good', () => {
  it('is known by its whole text', () => {
    const tokens = knownAt();
    tokens.keep('head.claims.signature', 'Teams', minutes(60));
    expect(tokens.find('head.claims.signature')).toBe('Teams');
    expect(tokens.find('head.claims.signaturf')).toBeUndefined();
  });

  it('is known until it ends', () => {
    const tokens = knownAt();
    tokens.keep('a', 'Teams', minutes(3));
    tokens.after(minutes(3) - 1);
    expect(tokens.find('a')).toBe('Teams');
    tokens.after(minutes(3));
    expect(tokens.find('a')).toBeUndefined();
  });

  it('is checked again after ten minutes: its key may have been withdrawn', () => {
    const tokens = knownAt();
    tokens.keep('a', 'Teams', minutes(60));
    tokens.after(minutes(10));
    expect(tokens.find('a')).toBeUndefined();
  });

  it('takes the place of the oldest when there are very many', () => {
    const tokens = knownAt();
    for (let count = 0; count <= 2000; count += 1) tokens.keep(`token ${count}`, 'Teams', minutes(60));
    expect(tokens.find('token 0')).toBeUndefined();
    expect(tokens.find('token 1')).toBe('Teams');
    expect(tokens.find('token 2000')).toBe('Teams');
  });
});
