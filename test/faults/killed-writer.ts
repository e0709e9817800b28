import { createDraws } from '../csv/draws.ts';
import { runWriter, type Acknowledged } from '../support/writers.ts';
import { problemsAt, type Place } from './kept.ts';
import { engineOf, type Trials } from './trials.ts';

/** So many write at once: whoever is killed leaves the others in the middle of their changes. */
const together = 4;

const addressOf = (place: Place): string => ('folder' in place ? place.folder : place.databaseUrl);

/** Each sixth while it starts, opens and migrates; the others at any time from their first acknowledgement on. */
const anInstant = ({ whole }: ReturnType<typeof createDraws>): { killAfter: number; delay: number } =>
  whole(1, 6) === 1 ? { killAfter: 0, delay: whole(0, 600) } : { killAfter: whole(1, 25), delay: whole(0, 25) };

/** Processes write to one place and are killed hard, one by one, at instants that the seed decides. */
export const killWriters = async (place: Place, rounds: number, seed = 1): Promise<Trials> => {
  const acknowledged: Acknowledged[] = [];
  const failures: string[] = [];
  const draws = createDraws(seed);
  for (let killed = 0; killed < rounds;) {
    const names = Array.from({ length: Math.min(together, rounds - killed) }, (_, at) => `writer ${killed + at + 1}`);
    const writers = await Promise.all(
      names.map((name) => runWriter({ place: addressOf(place), name, howMany: 100_000, ...anInstant(draws) })),
    );
    killed += writers.length;
    acknowledged.push(...writers.flatMap((writer) => writer.acknowledged));
    failures.push(
      ...writers.flatMap(({ code }, at) => (code === null ? [] : [`${names[at] ?? ''} ended by itself with ${code}`])),
    );
    // To look after every wave would take longer than all kills.
    if (killed % 20 === 0 || killed >= rounds) failures.push(...(await problemsAt(place, acknowledged)));
  }
  const what = `writers killed, ${together} at once, seed ${seed}`;
  return { promise: 'P1', what, engine: engineOf(place), trials: rounds, acknowledged, failures };
};

/** Several processes start on empty records at the same time and write through each other. */
export const writeTogether = async (place: Place, howMany: number): Promise<Trials> => {
  const names = ['ana', 'ben', 'eve'];
  const writers = await Promise.all(names.map((name) => runWriter({ place: addressOf(place), name, howMany })));
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const failures = [
    ...writers.filter(({ code }) => code !== 0).map(({ code }) => `a writer ended with ${code}`),
    ...(await problemsAt(place, acknowledged)),
  ];
  const trials = names.length * howMany;
  return { promise: 'P1', what: 'three writers at once', engine: engineOf(place), trials, acknowledged, failures };
};
