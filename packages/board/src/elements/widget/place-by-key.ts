/** Keys that go through the marks of a chart: to the next and the one before as they lie, to the first and the last. */
const steps: Readonly<Record<string, 'end' | 'start' | 'first' | 'last'>> = {
  ArrowRight: 'end',
  ArrowLeft: 'start',
  Home: 'first',
  End: 'last',
};

/**
 * Where a key leads among marks that lie side by side; null: it is no such key.
 * @param now place of the mark that is pointed at
 * @param last place of the last mark
 * @param rtl they lie from right to left
 */
export function placeByKey(key: string, now: number, last: number, rtl: boolean): number | null {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined) return null;
  if (step === 'first') return 0;
  if (step === 'last') return last;
  const isOn = (step === 'end') !== rtl;
  return Math.min(last, Math.max(0, now + (isOn ? 1 : -1)));
}
