/** Far more than any list of keys; an answer without an end is cut off here. */
const largest = 1024 * 1024;

const readAll = async (response: Response): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > largest) throw new Error('answered too much');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

/** @throws an Error when the address does not answer with JSON of at most 1 MiB before `signal` gives up. */
export const fetchJson = async (url: string, signal: AbortSignal): Promise<unknown> => {
  const response = await fetch(url, { signal, redirect: 'error' });
  const bytes = await readAll(response);
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return JSON.parse(bytes.toString());
};
