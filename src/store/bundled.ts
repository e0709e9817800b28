/** So many questions are worth a message of their own, while the thread has hardly anything else to do. */
const together = 4;

/**
 * A message to another thread costs more than most questions: those that are asked at the same time go together at the
 * end. A thread with little to do gets them by fours, and works while the rest is still put together; where many ask, that
 * would only be more messages.
 * @param unanswered How many were asked and not answered yet, those that still wait here included.
 */
export function bundled<Request>(
  send: (requests: readonly Request[]) => void,
  unanswered: () => number,
): (request: Request) => void {
  let waiting: Request[] = [];
  let isCollecting = false;
  const flush = () => {
    const bundle = waiting;
    waiting = [];
    if (bundle.length > 0) send(bundle);
  };
  return (request) => {
    waiting.push(request);
    if (waiting.length === together && unanswered() <= 2 * together) flush();
    if (isCollecting) return;
    isCollecting = true;
    setImmediate(() => {
      isCollecting = false;
      flush();
    });
  };
}
