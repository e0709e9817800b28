import { fuzz } from './fuzz/fuzz.ts';

it('whatever comes to the door is answered, and the bot goes on', async () => {
  const [survived] = await fuzz({ requests: 1500, seed: 8 });
  expect(survived).toMatchObject({ trials: 1500, failures: [] });
});
