/** Asked at once. When one fails, the others are over too: nothing is asked of a change that has ended. */
export async function allOver<Answers extends readonly unknown[]>(
  ...asked: { [Place in keyof Answers]: Promise<Answers[Place]> | Answers[Place] }
): Promise<Answers> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}
