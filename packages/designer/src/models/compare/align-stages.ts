import type { Funnel, Stage } from '@weir/schema';

/** What two stages that stand for each other differ in. */
export type StageDifference = 'name' | 'kind' | 'probability' | 'limit';

/** Stages that stand for each other, or one that the other funnel does not have. */
export interface StagePair {
  readonly first: Stage | null;
  readonly second: Stage | null;
  /** Of a pair. */
  readonly differs: readonly StageDifference[];
}

/**
 * The stages of two funnels beside each other, in the order of both: as many as can be pair up, those of the same id or, in any case and with any
 * blanks, the same name. Archived ones are left out.
 */
export function alignStages(first: Funnel, second: Funnel, nameOf: (stage: Stage) => string): readonly StagePair[] {
  const [a, b] = [liveStages(first), liveStages(second)];
  const nameKey = (stage: Stage) => nameOf(stage).trim().toLocaleLowerCase();
  const isSame = (one: Stage, other: Stage) => one.id === other.id || nameKey(one) === nameKey(other);
  // longest[i][j]: how many of the stages from a[i] and b[j] on can pair up.
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i]![j] = isSame(a[i]!, b[j]!)
        ? longest[i + 1]![j + 1]! + 1
        : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const pairs: StagePair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one && other && isSame(one, other)) {
      pairs.push({ first: one, second: other, differs: differences(one, other, nameOf) });
      i++;
      j++;
    } else if (one && (!other || longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      pairs.push({ first: one, second: null, differs: [] });
      i++;
    } else if (other) {
      pairs.push({ first: null, second: other, differs: [] });
      j++;
    }
  }
  return pairs;
}

function liveStages({ stages }: Funnel): readonly Stage[] {
  return stages.filter(({ archived }) => !archived);
}

function differences(one: Stage, other: Stage, nameOf: (stage: Stage) => string): StageDifference[] {
  return [
    ...(nameOf(one) === nameOf(other) ? [] : ['name' as const]),
    ...(one.kind === other.kind ? [] : ['kind' as const]),
    ...(one.probability === other.probability ? [] : ['probability' as const]),
    ...(one.limit?.days === other.limit?.days ? [] : ['limit' as const]),
  ];
}
