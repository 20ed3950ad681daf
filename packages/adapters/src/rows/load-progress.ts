import type { Call } from '@weir/query';

type Progress = NonNullable<Call['onProgress']>;

/** Adds up the progress of several loads: rows read, and how many there are, 0 while that is not known of all that have begun. */
export function loadProgress(count: number, onProgress: Progress | undefined): (place: number) => Progress | undefined {
  if (!onProgress) return () => undefined;
  const loads = Array.from({ length: count }, () => ({ done: 0, of: 0 }));
  return (place) => (done, of) => {
    loads[place] = { done, of };
    const begun = loads.filter((load) => load.done > 0 || load.of > 0);
    const isKnown = begun.every((load) => load.of > 0);
    onProgress(
      begun.reduce((sum, load) => sum + load.done, 0),
      isKnown ? begun.reduce((sum, load) => sum + load.of, 0) : 0,
    );
  };
}
