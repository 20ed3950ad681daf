import type { Funnel, Stage } from '@weir/schema';
import type { Vector } from '../vector.js';
import { enters, pipelineVector, pipelineWith } from './pipeline.js';
import type { PipelineCase } from './pipeline.js';

/** A graph of open stages, named by letters; the last is won. `"a > b > c"` are advance transitions. */
function graph(stages: string, ...ways: readonly string[]): PipelineCase['document'] & object {
  const ids = [...stages];
  const edges = ways.flatMap((way) => {
    const steps = way.split(' > ');
    return steps.slice(1).map((to, place) => ({ from: steps[place] ?? '', to, kind: 'advance' as const }));
  });
  const { value: _, ...funnel }: Funnel = pipelineWith({}).funnels?.[0] ?? { id: 'pipeline', stages: [] };
  const stageOf = (id: string, place: number): Stage => ({
    id,
    kind: place === ids.length - 1 ? 'won' : 'open',
    enters: enters(id) ?? [],
  });
  return { ...pipelineWith({}), funnels: [{ ...funnel, stages: ids.map(stageOf), transitions: edges }] };
}

const diamond = graph('abcdz', 'a > b > d > z', 'a > c > d');
const shortcut = graph('abcz', 'a > b > c > z', 'a > c');
const cycle = graph('abcz', 'a > b > c > z', 'c > a');
const islands = graph('abxyz', 'a > b', 'x > y > z');

const cases: readonly PipelineCase[] = [
  {
    name: 'with a shortcut past it, a stage is not skipped',
    document: shortcut,
    histories: { a: 'a 01-01, c 01-05', b: 'a 01-01, z 01-05' },
    expect: {
      stages: {
        b: { entered: 0, skipped: 0, reached: 0, notApplicable: 0, conversion: { fromPrevious: 0 } },
        c: { entered: 1, skipped: 1, reached: 2, conversion: { fromPrevious: 1 } },
      },
    },
  },
  {
    name: 'a cycle of advances is walked once',
    document: cycle,
    histories: { a: 'a 01-01, z 01-05', b: 'c 01-01, b 01-05' },
    // b goes from c over a to b again: a lies on the only way
    expect: {
      stages: {
        a: { entered: 1, skipped: 1, reached: 2 },
        b: { entered: 1, skipped: 1, reached: 2 },
        c: { entered: 1, skipped: 1, reached: 2, notApplicable: 0 },
      },
    },
  },
  {
    name: 'between stages that no way connects nothing is skipped',
    document: islands,
    histories: { a: 'a 01-01, z 01-05' },
    expect: {
      stages: {
        b: { skipped: 0, reached: 0 },
        x: { skipped: 0, reached: 0, notApplicable: 0 },
        y: { skipped: 0, reached: 0 },
        z: { entered: 1, conversion: { fromPrevious: null, fromStart: 1 } },
      },
    },
  },
  {
    name: 'conversion from several stages takes those that reached one of them',
    document: diamond,
    histories: {
      a: 'a 01-01, b 01-02, d 01-03',
      b: 'a 01-01, c 01-02',
      c: 'a 01-01, b 01-02, c 01-03, d 01-04',
      d: 'a 01-01',
    },
    expect: {
      stages: {
        b: { conversion: { fromPrevious: 0.5 } },
        c: { conversion: { fromPrevious: 0.5 } },
        d: { entered: 2, conversion: { fromPrevious: 2 / 3, fromStart: 0.5 } },
      },
    },
  },
  {
    name: 'who got there from one of them, and came to the other only later, has converted',
    document: diamond,
    histories: { a: 'a 01-01, b 01-05, d 01-06, c 01-10' },
    expect: { stages: { c: { conversion: { fromPrevious: 1 } }, d: { conversion: { fromPrevious: 1 } } } },
  },
  {
    name: 'who starts on one way does not fail to have taken the other',
    document: diamond,
    histories: { a: 'b 01-01, d 01-02', b: 'c 01-01' },
    expect: {
      stages: {
        a: { notApplicable: 2, reached: 0 },
        b: { entered: 1, notApplicable: 0, reached: 1 },
        c: { entered: 1, notApplicable: 0, reached: 1 },
        d: { conversion: { fromPrevious: 0.5 } },
      },
    },
  },
  {
    name: 'a stage that is skipped twice is reached at the first time, and counts once',
    document: graph('abcz', 'a > b > c > z'),
    histories: { a: 'a 01-01, c 01-05, a 01-10, c 01-20' },
    question: { basis: 'activity', grain: 'day', range: { from: '2025-01-05', to: '2025-01-21' } },
    expect: {
      stages: { b: { skipped: 1, reached: 1, conversion: { fromPrevious: null } } },
      flows: { 'a > c': 2, 'c > a': 1 },
    },
  },
  {
    name: 'by activity a skipped stage is reached when the visit after it starts',
    document: graph('abcz', 'a > b > c > z'),
    histories: { a: 'a 01-20, c 02-05' },
    question: { basis: 'activity', grain: 'month', range: { from: '2025-01-01', to: '2025-03-01' } },
    asOf: '2025-03-01T00:00:00Z',
    expect: {
      periods: [
        { from: '2025-01-01', stages: { a: { entered: 1 }, b: { skipped: 0, reached: 0 } } },
        { from: '2025-02-01', stages: { b: { skipped: 1, reached: 1 }, c: { entered: 1 } } },
      ],
    },
  },
];

export const funnelGraph: readonly Vector[] = cases.map(pipelineVector);
