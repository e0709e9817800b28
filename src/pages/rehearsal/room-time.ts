import { useEffect, useState } from 'react';

const REDRAW_MS = 15_000;

/** What time it is in the room, `ahead` milliseconds from this computer's; drawn again now and then. */
export const useRoomTime = (ahead: number): Date => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), REDRAW_MS);
    return () => clearInterval(timer);
  }, []);
  return new Date(now + ahead);
};
