import { describe, expect, test } from 'vitest';
import type { ExpectedFigures, ExpectedFunnel } from '../vector.js';
import { vectors } from '../vectors/index.js';
import { behaviours } from './index.js';

const names = new Set(vectors.map(({ name }) => name));

describe.each(Object.entries(behaviours))('%s', (_about, rules) => {
  test.each(Object.entries(rules))('%s: is shown by vectors', (_rule, shownBy) => {
    expect(shownBy.length).toBeGreaterThan(0);
    expect(shownBy.filter((name) => !names.has(name))).toEqual([]);
    expect(new Set(shownBy).size).toBe(shownBy.length);
  });
});

/** Figures of a cell, and of its groups, its periods and what it is compared with. */
function* figuresIn({ groups = [], periods = [], compare, ...whole }: ExpectedFunnel): Generator<ExpectedFigures> {
  yield whole;
  yield* groups;
  yield* periods;
  if (compare) yield* figuresIn(compare);
}

/** Names of figures of which some vector says more than that they are nothing. */
function toldFigures(node: string): Set<string> {
  const told = new Set<string>();
  const tell = (path: string, value: unknown): void => {
    if (typeof value === 'number' && value !== 0) told.add(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) tell(path === '' ? key : `${path}.${key}`, part);
  };
  for (const { needs, expect: expected, question } of vectors) {
    if (!needs.includes(node) || !('funnel' in question) || 'error' in expected) continue;
    for (const { stages = {}, flows = {}, totals = {} } of figuresIn(expected as ExpectedFunnel)) {
      for (const stage of Object.values(stages)) tell('stage', stage);
      for (const flow of Object.values(flows)) tell('flow', typeof flow === 'number' ? { count: flow } : flow);
      tell('totals', totals);
    }
  }
  return told;
}

const durations = ['median', 'p90', 'mean', 'count', 'open'];
const ofAny = [
  ...['entered', 'reached', 'open', 'value', 'weightedValue'].map((figure) => `stage.${figure}`),
  ...['fromPrevious', 'fromStart', 'immature'].map((figure) => `stage.conversion.${figure}`),
  ...durations.map((figure) => `stage.days.${figure}`),
  ...['count', 'days.median', 'days.count', 'days.open'].map((figure) => `flow.${figure}`),
  ...['entities', 'open', 'won', 'lost', 'winRate', 'openValue', 'weightedValue', 'velocity'].map(
    (figure) => `totals.${figure}`,
  ),
];

test.each([
  [
    'funnel-history',
    [...ofAny, 'stage.skipped', 'stage.notApplicable', 'stage.overdue', 'totals.parked', 'totals.disqualified'],
  ],
  ['funnel-sequence', ofAny],
])('of %s each figure is told by a vector, and not only as nothing', (node, figures) => {
  const told = toldFigures(node);
  expect(figures.filter((figure) => !told.has(figure))).toEqual([]);
});
