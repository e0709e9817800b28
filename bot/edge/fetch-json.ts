/** Far more than any list of keys, token or member; an answer without an end is cut off here. */
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

/** What an answer says. @throws an Error when that is no JSON, or more than 1 MiB. */
export const jsonOf = async (response: Response): Promise<unknown> => {
  const bytes = await readAll(response);
  return JSON.parse(bytes.toString());
};

/** @throws an Error when the address does not answer with JSON before `signal` gives up. */
export const fetchJson = async (url: string, signal: AbortSignal): Promise<unknown> => {
  const response = await fetch(url, { signal, redirect: 'error' });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`answered ${response.status}`);
  }
  return jsonOf(response);
};
