/** So many questions are worth a message of their own. */
const together = 4;

/**
 * A message to another thread costs more than most questions: those that are asked at the same time go by fours, so that
 * the thread works while the rest is still put together, and what is left goes at the end.
 */
export function bundled<Request>(send: (requests: readonly Request[]) => void): (request: Request) => void {
  let waiting: Request[] = [];
  let isCollecting = false;
  const flush = () => {
    const bundle = waiting;
    waiting = [];
    if (bundle.length > 0) send(bundle);
  };
  return (request) => {
    waiting.push(request);
    if (waiting.length === together) flush();
    if (isCollecting) return;
    isCollecting = true;
    setImmediate(() => {
      isCollecting = false;
      flush();
    });
  };
}
