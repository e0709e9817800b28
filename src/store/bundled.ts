/** So many of what is asked at the same time go ahead of the rest. */
const ahead = 4;

/**
 * A message to another thread costs more than most questions: what is asked at the same time goes in one. Where that is
 * much the first of it goes ahead, so that the thread works while the rest is still put together.
 */
export function bundled<Request>(send: (requests: readonly Request[]) => void): (request: Request) => void {
  let waiting: Request[] = [];
  let isCollecting = false;
  let isAhead = false;
  const flush = () => {
    const together = waiting;
    waiting = [];
    if (together.length > 0) send(together);
  };
  return (request) => {
    waiting.push(request);
    if (!isCollecting) {
      isCollecting = true;
      setImmediate(() => {
        isCollecting = false;
        isAhead = false;
        flush();
      });
    } else if (!isAhead && waiting.length === ahead) {
      isAhead = true;
      flush();
    }
  };
}
