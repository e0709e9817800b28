import './start-postgres.ts';

export default async (): Promise<void> => {
  await globalThis.postgresOfThisRun?.remove();
};
