import { freshFolder } from '../support/fresh-folder.ts';
import { answerInEachWay } from './answers-of-teams.ts';
import { hearOnce } from './heard-once.ts';
import { setTraps } from './trap-host.ts';

it('a reply is repeated where nobody saw it, and nowhere else, for each answer of Teams', async () => {
  expect((await answerInEachWay({ hangs: false })).failures).toEqual([]);
});

describe('a bot of its own process', () => {
  let place: ReturnType<typeof freshFolder>;
  beforeEach(() => {
    place = freshFolder();
  });
  afterEach(() => place.remove());

  it('hears what is sent again once, and the same id elsewhere too', async () => {
    expect((await hearOnce(place, 2)).failures).toEqual([]);
  });

  it('never gives its token to a host that is not listed, wherever one is named', async () => {
    expect((await setTraps(place)).failures).toEqual([]);
  });
});
