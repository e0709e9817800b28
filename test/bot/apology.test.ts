import { createApology } from '../../bot/apology.ts';
import type { Connector } from '../../bot/delivery/connector.ts';
import { Inbound } from '../../bot/edge/inbound.ts';
import { createInstallation } from '../../bot/installation.ts';
import { openPolicy } from '../../bot/living-policy.ts';
import { TeamsAdapter } from '../../bot/teams-adapter.ts';
import type { Log } from '../../src/log.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { testClock } from '../support/bot-under-test.ts';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Says something while the records are away, and tells what is answered. */
const answered = async (text: string): Promise<string> => {
  const said: string[] = [];
  const connector: Connector = {
    send: (_, { summary }) => {
      said.push(summary ?? '');
      return Promise.resolve('1');
    },
    update: () => Promise.resolve(undefined),
    remove: () => Promise.resolve(undefined),
    createChat: () => Promise.resolve(undefined),
  };
  const away = new StoreUnavailable('away');
  const installation = createInstallation({
    version: '1.2.3',
    engine: 'postgres',
    living: openPolicy(undefined, { clock: testClock, log: quiet }),
    cases: { list: () => Promise.reject(away) },
    reminders: { balance: () => Promise.reject(away) },
    clock: testClock,
  });
  const { apologise } = createApology({ adapter: new TeamsAdapter(connector), log: quiet, services: { installation } });
  const activity = Inbound.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    conversation: { id: 'a:1' },
    from: { id: '29:1', aadObjectId: 'aaaa', name: 'Ana' },
    recipient: { id: '28:bot' },
    locale: 'es-ES',
    text,
  });
  await apologise({ tenant: 't', activity }, away);
  installation.close();
  return said.join('\n');
};

describe('while the records are away', () => {
  it('everybody is told so', async () => {
    expect(await answered('casos')).toContain('Ahora mismo no llego a mis registros. No se ha guardado nada');
  });

  it('whoever asks how things are is told what is known', async () => {
    const said = await answered('/diagnóstico');
    expect(said).toContain('Registros: Ahora mismo no se puede llegar a ellos.');
    expect(said).toContain('Versión: 1.2.3');
    expect(said).toContain('Motor de los registros: PostgreSQL');
    expect(said).not.toContain('Casos abiertos');
  });
});
