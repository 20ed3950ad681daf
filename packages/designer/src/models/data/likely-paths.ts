import type { Flow, StageFact } from './stage-facts.js';

/** Ways that are followed at the same time. */
const WIDTH = 200;

interface Way {
  readonly steps: readonly number[];
  /** Of the entities, as many as would go so if nobody minded where they had been before. */
  readonly expected: number;
}

/**
 * The ways from where entities began to where they ended that are likely the commonest, from how often one stage follows another; none comes
 * twice through the same stage. How many really went so has to be counted.
 */
export function likelyPaths(
  { stages, flows }: { readonly stages: readonly StageFact[]; readonly flows: readonly Flow[] },
  most: number,
): readonly (readonly number[])[] {
  const ended: Way[] = [];
  let open: Way[] = stages.flatMap(({ began }, index) => (began > 0 ? [{ steps: [index], expected: began }] : []));
  while (open.length > 0) {
    const next: Way[] = [];
    for (const { steps, expected } of open) {
      const at = steps.at(-1) ?? 0;
      const { visits = 0, last = 0 } = stages[at] ?? {};
      if (visits === 0) continue;
      if (last > 0 && steps.length > 1) ended.push({ steps, expected: (expected * last) / visits });
      for (const { from, to, count } of flows) {
        if (from === at && !steps.includes(to))
          next.push({ steps: [...steps, to], expected: (expected * count) / visits });
      }
    }
    open = commonest(next, WIDTH);
  }
  return commonest(ended, most).map(({ steps }) => steps);
}

function commonest(ways: readonly Way[], most: number): Way[] {
  return [...ways].sort((a, b) => b.expected - a.expected).slice(0, most);
}
