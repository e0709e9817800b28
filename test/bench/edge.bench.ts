import { freshFolder } from '../support/fresh-folder.ts';
import { openCloud, type Cloud } from './edge/cloud.ts';
import { buildBot, contenders, installPeers, startContender, type Contender, type Running } from './edge/contenders.ts';
import { bearJunk, fillMemory, serveSteadily } from './edge/endurance.ts';
import { comparedSpeeds, ratiosOf, type Speeds } from './edge/speed.ts';
import type { Bench, Measured } from './measure.ts';

export const edgeParts = ['speed', 'memory', 'steady', 'junk'] as const;

export interface EdgeOptions {
  /** Which of the parts are measured. */
  parts: ReadonlySet<string>;
  /** How long 100 activities a second are kept up. */
  minutes: number;
  /** After how many turns memory is looked at, and how many junk tokens are sent. */
  turns: number;
}

/** Runs the work with these contenders up, each in a process and on records of its own. */
const withRunning = async <Done>(
  names: readonly Contender[],
  work: (cloud: Cloud, running: ReadonlyMap<Contender, Running>) => Promise<Done>,
): Promise<Done> => {
  const cloud = await openCloud();
  const folders = names.map(() => freshFolder());
  const running = new Map<Contender, Running>();
  try {
    for (const [place, name] of names.entries()) {
      running.set(name, await startContender(name, cloud, folders[place]?.folder ?? ''));
    }
    return await work(cloud, running);
  } finally {
    for (const one of running.values()) await one.stop();
    await cloud.close();
    for (const { remove } of folders) remove();
  }
};

/**
 * The bot's door against those of Microsoft's SDKs: same Connector, same load, same machine, one after another in rounds.
 * First the figures of each, then what the product promises of them.
 */
export const edgeBenches = ({ parts, minutes, turns }: EdgeOptions): Bench[] => {
  let speeds: Speeds | undefined;
  const compare: Bench = {
    name: 'edge',
    on: contenders,
    run: async () => {
      installPeers();
      buildBot();
      if (!parts.has('speed')) return [];
      speeds = await withRunning(contenders, comparedSpeeds);
      return speeds.table;
    },
  };
  const promise: Bench = {
    name: 'edge',
    run: async () => {
      const measured: Measured[] = speeds === undefined ? [] : ratiosOf(speeds);
      if (parts.has('memory')) {
        for (const name of ['stock', 'our echo', 'our turn'] as const) {
          measured.push(...(await withRunning([name], (_, running) => fillMemory(name, running, turns))));
        }
      }
      if (parts.has('steady')) {
        measured.push(...(await withRunning(['our turn'], (cloud, running) => serveSteadily(cloud, running, minutes))));
      }
      if (parts.has('junk')) {
        measured.push(...(await withRunning(['our turn'], (_, running) => bearJunk(running, turns))));
      }
      return measured;
    },
  };
  return [compare, promise];
};
