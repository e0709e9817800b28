import { once } from 'node:events';
import { join } from 'node:path';

import { z } from 'zod';

import { startOwnThread } from '../src/own-thread.ts';

const Told = z.tuple([z.object({ compiled: z.string(), settings: z.array(z.string()) })]);

it('a thread finds what was compiled before, and gets no settings', async () => {
  const thread = startOwnThread(join(import.meta.dirname, 'support/telling-thread.ts'));
  const [{ compiled, settings }] = Told.parse(await once(thread, 'message'));
  expect(compiled).toContain(join('node_modules', '.cache', 'compiled'));
  expect(settings).toEqual([]);
});
