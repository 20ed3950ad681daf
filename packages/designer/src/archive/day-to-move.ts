import { dayFromIso, isoFromDay } from '@weir/formula';

/** So many days back it is looked for: first roughly, then to the day. */
const BACK = [7, 30, 120, 480, 1920, 3840] as const;

/**
 * The last day from which on another stage stands in for one, so that nobody is left in it: the day on which who came last of those with
 * the longest stay entered.
 * @param until ISO 8601 date; from it on, all who stand there now stay
 * @param left how many are left in the stage when the other one stands in from a day on; the earlier, the fewer
 * @returns null when some are left even from ten years ago on
 */
export async function dayToMove(until: string, left: (from: string) => Promise<number>): Promise<string | null> {
  const last = dayFromIso(until);
  if (last === null) return null;
  const dayBefore = (days: number) => isoFromDay(last - days);
  let stays = 0;
  for (const back of BACK) {
    if ((await left(dayBefore(back))) > 0) {
      stays = back;
      continue;
    }
    let moves: number = back;
    while (moves - stays > 1) {
      const middle = Math.floor((stays + moves) / 2);
      if ((await left(dayBefore(middle))) > 0) stays = middle;
      else moves = middle;
    }
    return dayBefore(moves);
  }
  return null;
}
