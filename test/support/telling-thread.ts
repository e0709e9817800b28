import { getCompileCacheDir } from 'node:module';
import { parentPort } from 'node:worker_threads';

/** Tells what it was given: where compiled sources are found, and the names of its settings. */
parentPort?.postMessage({ compiled: getCompileCacheDir(), settings: Object.keys(process.env) });
