import { runWriter, type Acknowledged } from '../support/writers.ts';
import { engineOf, problemsAt, type Place } from './kept.ts';
import type { Trials } from './trials.ts';

/** A process writes, and is killed hard: some before it is open, some in its first change, some after a while. */
export const killWriters = async (place: Place, rounds: number): Promise<Trials> => {
  const acknowledged: Acknowledged[] = [];
  const failures: string[] = [];
  const where = 'folder' in place ? place.folder : place.databaseUrl;
  for (let round = 1; round <= rounds; round += 1) {
    const writer = await runWriter({
      place: where,
      name: `writer ${round}`,
      howMany: 100_000,
      killAfter: (round * 17) % 50,
      delay: (round * 7) % 5,
    });
    if (writer.code !== null) failures.push(`writer ${round} ended by itself`);
    acknowledged.push(...writer.acknowledged);
    // To look after every kill would take longer than all kills.
    if (round % 5 === 0 || round === rounds) failures.push(...(await problemsAt(place, acknowledged)));
  }
  return { promise: 'P1', what: `writer killed, ${engineOf(place)}`, trials: rounds, acknowledged, failures };
};

/** Several processes start on empty records at the same time and write through each other. */
export const writeTogether = async (place: Place, howMany: number): Promise<Trials> => {
  const where = 'folder' in place ? place.folder : place.databaseUrl;
  const names = ['ana', 'ben', 'eve'];
  const writers = await Promise.all(names.map((name) => runWriter({ place: where, name, howMany })));
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const failures = [
    ...writers.filter(({ code }) => code !== 0).map(({ code }) => `a writer ended with ${code}`),
    ...(await problemsAt(place, acknowledged)),
  ];
  return {
    promise: 'P1',
    what: `three writers, ${engineOf(place)}`,
    trials: names.length * howMany,
    acknowledged,
    failures,
  };
};
