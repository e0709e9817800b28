import { createPace, humanPace, type Turned } from '../../bot/edge/pace.ts';

/** Sends messages at given milliseconds and tells what became of each. */
const become = (times: readonly number[], who = () => 'ana'): Turned[] => {
  let now = 0;
  const pace = createPace(humanPace, { now: () => new Date(now) });
  return times.map((time) => {
    now = time;
    return pace(who());
  });
};

const at = (time: number, count: number): number[] => Array.from({ length: count }, () => time);

describe('what one person sends too fast', () => {
  it('is heard up to twenty at once, answered once, and then not', () => {
    const turned = become(at(0, 5000));
    expect(turned.slice(0, 20).every((how) => how === 'heard')).toBe(true);
    expect(turned[20]).toBe('over');
    expect(turned.slice(21).every((how) => how === 'silent')).toBe(true);
  });

  it('is heard again as time goes by, and told once more only after a rest', () => {
    expect(become([...at(0, 22), 500, 500, 1000]).slice(20)).toEqual(['over', 'silent', 'heard', 'silent', 'heard']);
    expect(become([...at(0, 22), ...at(20_000, 22)]).slice(-2)).toEqual(['over', 'silent']);
  });

  it('does not slow down who writes as people do, nor anybody else', () => {
    expect(new Set(become(Array.from({ length: 100 }, (_, index) => index * 600)))).toEqual(new Set(['heard']));
    let count = 0;
    expect(new Set(become(at(0, 50_000), () => `agent ${(count += 1)}`))).toEqual(new Set(['heard']));
  });
});
