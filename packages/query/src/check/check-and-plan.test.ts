import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWeirError, validateDocument } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { planFunnel } from '../plan/plan-funnel.js';
import { planMetrics } from '../plan/plan-metrics.js';
import { expectValidPlan } from '../plan/valid-plan.fixture.js';
import { checkDocument } from './check-document.js';
import { good } from './good.fixture.js';

/** Every place of a JSON value that holds a text, number or truth value, or is optional, as the path to it. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, part]) =>
    places(part, [...path, Array.isArray(value) ? Number(name) : name]),
  );
  return path.length > 0 ? [path, ...inner] : inner;
}

const allPlaces = places(good);
const texts = [
  ...new Set(
    allPlaces
      .map((path) => path.reduce<unknown>((at, name) => (at as never)[name], good))
      .filter((value) => typeof value === 'string'),
  ),
];
const values = [
  ...texts,
  'always',
  0,
  -1,
  true,
  null,
  { var: 'amount' },
  { metric: 'average' },
  { today: [] },
  [],
  undefined,
];

const change = fc.record({ path: fc.constantFrom(...allPlaces), value: fc.constantFrom(...values) });

function changed(changes: readonly { path: readonly (string | number)[]; value: unknown }[]): WeirDocument {
  const copy = structuredClone(good);
  for (const { path, value } of changes) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], copy);
    const name = path[path.length - 1]!;
    if (typeof parent !== 'object' || parent === null) continue;
    if (Array.isArray(parent) && value === undefined) parent.splice(Number(name), 1);
    else if (value === undefined) delete (parent as Record<string, unknown>)[name];
    else (parent as Record<string, unknown>)[name] = structuredClone(value);
  }
  return copy;
}

test('of a document without a mistake, every metric and funnel can be planned', { timeout: 60_000 }, () => {
  let planned = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const document = changed(changes);
      if (validateDocument(document).length > 0) return;
      const found = checkDocument(document);
      if (found.some(({ severity }) => severity === 'error')) return;
      for (const { id } of document.metrics ?? [])
        expectValidPlan(planMetrics(document, { metrics: [id] }, { asOf: 0 }));
      for (const { id, counting } of document.funnels ?? []) {
        if (counting?.method !== 'sequence') expectValidPlan(planFunnel(document, { funnel: id }, { asOf: 0 }));
      }
      planned += 1;
    }),
    { numRuns: 1500, seed: 7 },
  );
  expect(planned).toBeGreaterThan(75);
});

test('what cannot be planned is refused by a WeirError, never by another', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const document = changed(changes);
      if (validateDocument(document).length > 0) return;
      const plans = [
        ...(document.metrics ?? []).map(
          ({ id }) =>
            () =>
              planMetrics(document, { metrics: [id], by: ['team'] }, { asOf: 0 }),
        ),
        ...(document.funnels ?? []).map(
          ({ id }) =>
            () =>
              planFunnel(document, { funnel: id, by: ['team'] }, { asOf: 0 }),
        ),
      ];
      for (const plan of plans) {
        try {
          expectValidPlan(plan());
        } catch (error) {
          if (!isWeirError(error)) throw error;
        }
      }
    }),
    { numRuns: 1500, seed: 8 },
  );
});
