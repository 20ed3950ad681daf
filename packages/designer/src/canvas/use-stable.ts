import { useCallback, useRef } from 'react';

/**
 * The same function for as long as a part is on the page; it does what the one that was given last does. React Flow draws all of its nodes anew
 * when one of its handlers is another.
 */
export function useStable<Arguments extends unknown[], Result>(
  act: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...given) => latest.current(...given), []);
}
