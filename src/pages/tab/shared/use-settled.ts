import { useEffect, useEffectEvent, useState } from 'react';

const pause = 400;

/** A text that is being typed, and how to type on: it counts once the person pauses. */
export const useSettled = (
  settled: string,
  onSettled: (text: string) => void,
): readonly [string, (text: string) => void] => {
  const [typed, setTyped] = useState<string>();
  const settle = useEffectEvent((text: string) => {
    setTyped(undefined);
    onSettled(text);
  });
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => settle(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed ?? settled, setTyped];
};
