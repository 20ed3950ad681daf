import type { FunnelResult, PlanHistogram } from '@weir/query';
import type { EntityHistory } from './entity-history.js';
import { Durations } from './figures.js';
import type { DurationPart } from './figures.js';
import { elapsedDays } from './moments.js';
import type { Moment } from './moments.js';

/** From first entering one stage to first entering another after it; without `to`: not yet. */
export interface StageTimes {
  readonly from: Moment;
  readonly to: Moment | undefined;
}

/** @returns undefined: the first stage was not entered */
export function firstTimes({ visits }: EntityHistory, from: number, to: number): StageTimes | undefined {
  const start = visits.findIndex(({ stage }) => stage === from);
  if (start < 0) return undefined;
  return { from: visits[start]!, to: visits.find(({ stage }, position) => position > start && stage === to) };
}

/** How the times from one stage to another are spread. */
export class TimeHistogram {
  readonly #days: number[] = [];
  readonly #durations = new Durations();
  readonly #bins: number | null;

  constructor({ bins }: Pick<PlanHistogram, 'bins'>) {
    this.#bins = bins;
  }

  /** @param isOpen whether the second stage can still be entered */
  add({ from, to }: StageTimes, isOpen: boolean): void {
    if (to) {
      const days = elapsedDays(from, to);
      this.#days.push(days);
      this.#durations.add(days);
    } else if (isOpen) {
      this.#durations.open += 1;
    }
  }

  part(): DurationPart {
    return this.#durations.part();
  }

  join(part: DurationPart): void {
    for (const days of part.days) this.#days.push(days);
    this.#durations.join(part);
  }

  result(): NonNullable<FunnelResult['histogram']> {
    return { days: this.#durations.figures(), bins: binsOf(this.#days, this.#bins) };
  }
}

function binsOf(days: readonly number[], asked: number | null): { from: number; to: number; count: number }[] {
  if (days.length === 0) return [];
  let [least, most] = [Infinity, -Infinity];
  for (const each of days) {
    if (each < least) least = each;
    if (each > most) most = each;
  }
  if (least === most) return [{ from: least, to: most, count: days.length }];
  const size = asked ?? Math.ceil(Math.cbrt(days.length));
  const bound = (place: number) => (place === size ? most : least + ((most - least) * place) / size);
  const counts = new Array<number>(size).fill(0);
  for (const each of days) {
    let place = Math.min(Math.floor(((each - least) / (most - least)) * size), size - 1);
    // Rounding may put a time on the wrong side of its bound.
    if (each < bound(place)) place -= 1;
    else if (place < size - 1 && each >= bound(place + 1)) place += 1;
    counts[place]! += 1;
  }
  return counts.map((count, place) => ({ from: bound(place), to: bound(place + 1), count }));
}
