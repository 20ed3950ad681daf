import type { Localizer } from '@weir/ui';

const MINUTE_MS = 60_000;
const STEPS = [
  ['minute', MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['day', 24 * 60 * MINUTE_MS],
] as const;

/**
 * How old figures are that could not be refreshed, in whole minutes, hours or days: "3 h"; null under a minute, and of what lies ahead or cannot
 * be read.
 * @param asOf what was asked for: of that, the age says nothing
 */
export function ageText(
  localizer: Localizer,
  instant: string,
  asOf: string | undefined,
  nowMs = Date.now(),
): string | null {
  if (asOf !== undefined) return null;
  const passedMs = nowMs - Date.parse(instant);
  const step = STEPS.findLast(([, ms]) => passedMs >= ms);
  if (!step) return null;
  const [unit, ms] = step;
  return localizer.duration(Math.floor(passedMs / ms), unit, { width: 'narrow' });
}
