export const mostBytes = 20 * 1024 * 1024;

export type FileProblem = 'too-large' | 'not-csv' | 'only-one';

interface Named {
  name: string;
  size: number;
}

/** What can be told of dropped files before anything is sent. A name is only a hint: what is in it, the bot checks. */
export const fileProblem = (files: readonly Named[]): FileProblem | undefined => {
  const [file, ...others] = files;
  if (others.length > 0) return 'only-one';
  if (file === undefined) return undefined;
  if (!/\.(csv|tsv|txt)$/i.test(file.name)) return 'not-csv';
  return file.size > mostBytes ? 'too-large' : undefined;
};

/** The name that the bot gave a file. */
export const fileNameIn = (disposition: string | null): string =>
  /filename="([\w.-]{1,100})"/.exec(disposition ?? '')?.[1] ?? 'channel-guide.csv';
