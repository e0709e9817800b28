/** The end of a switch over a closed set: does not compile while a case is missing. */
export const unreachable = (value: never): never => {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
};
