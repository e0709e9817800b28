import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'bot/channel-guide.js');

/** What a started command line did. */
export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

export interface Start {
  input?: string;
  environment?: Readonly<Record<string, string>>;
  /** The Node that starts it. */
  node?: string;
  /** What it is started by, instead of the program itself. */
  script?: string;
}

/** Starts the real command line and waits for its end. */
export const channelGuide = (words: readonly string[], start: Start = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const { input = '', environment = {}, node = process.execPath, script = program } = start;
    const child = spawn(node, [script, ...words], { cwd: root, env: { ...process.env, ...environment } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
    child.stdin.end(input);
  });
