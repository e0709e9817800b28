import type { PersonKey } from '../../src/pages/rehearsal/room-api.ts';

export type { PersonKey } from '../../src/pages/rehearsal/room-api.ts';

/** A member of the rehearsed organisation. `id` is what a bot sees, `aadObjectId` the person in the directory. */
export interface Person {
  key: PersonKey;
  id: string;
  aadObjectId: string;
  name: string;
  givenName: string;
  surname: string;
  email: string;
  locale: string;
  country: string;
  timezone: string;
  job: { en: string; es: string };
}

const person = (rest: Omit<Person, 'id' | 'email'>): Person => ({
  ...rest,
  id: `29:1${rest.key}-rehearsal`,
  email: `${rest.key}@rehearsal.example`,
});

export const people: Record<PersonKey, Person> = {
  ana: person({
    key: 'ana',
    aadObjectId: '6f0e2c5a-2b1d-4f6e-9a54-0c5d6c1a0a01',
    name: 'Ana García',
    givenName: 'Ana',
    surname: 'García',
    locale: 'es-ES',
    country: 'ES',
    timezone: 'Europe/Madrid',
    job: { en: 'Agent, Spain', es: 'Agente, España' },
  }),
  ben: person({
    key: 'ben',
    aadObjectId: '6f0e2c5a-2b1d-4f6e-9a54-0c5d6c1a0b02',
    name: 'Ben Carter',
    givenName: 'Ben',
    surname: 'Carter',
    locale: 'en-US',
    country: 'US',
    timezone: 'America/New_York',
    job: { en: 'Agent, United States', es: 'Agente, Estados Unidos' },
  }),
  carla: person({
    key: 'carla',
    aadObjectId: '6f0e2c5a-2b1d-4f6e-9a54-0c5d6c1a0c03',
    name: 'Carla Ríos',
    givenName: 'Carla',
    surname: 'Ríos',
    locale: 'es-MX',
    country: 'MX',
    timezone: 'America/Mexico_City',
    job: { en: 'Manager, Mexico', es: 'Gerente, México' },
  }),
};

/** By the bot's id for the person or by the directory's: the connector takes either. */
export const personById = (id: string): Person | undefined =>
  Object.values(people).find((person) => person.id === id || person.aadObjectId === id);
