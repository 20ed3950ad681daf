import { alone } from '../../../team/team.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Pace } from '../../../pace.js';
import { runSequence } from '../run-sequence.js';
import { referenceChain } from '../reference.fixture.js';
import type { SequenceEvent, Tie } from '../tie.js';
import type { DatetimeColumn } from '../../../columns/column.js';
import { isWithin, spanOf } from '../../moments.js';
import type { Span } from '../../moments.js';
import type { FoundChain } from '../sequence-pass.js';
import { openSources } from '../../open-sources.js';
import type { PlanBound, SequencePlan } from '@weir/query';
import type { FunnelTables } from '../../tables.js';
import { findEntityRuns } from './entity-runs.js';
import { planOf, signalOf, tablesOf, withoutPlain } from './plain.fixture.js';
import type { Row } from './plain.fixture.js';
import { readPlainSequences } from './read-plain-sequences.js';

const startMs = Date.UTC(2025, 0, 1);

/** Few entities, few seconds: many ties, and windows that end on them. */
const arbitraryRows = (steps: number) =>
  fc.array(
    fc.record({
      who: fc.constantFrom('ann', 'bob', 'cat', null),
      second: fc.option(fc.nat(14), { freq: 20 }),
      what: fc.oneof({ weight: 6, arbitrary: fc.nat(steps - 1) }, fc.constant(99)),
      team: fc.constantFrom('east', 'west', null),
      sequence: fc.option(fc.nat(2)),
    }),
    { maxLength: 30 },
  );

const arbitraryCase = fc
  .record({
    steps: fc.integer({ min: 1, max: 4 }),
    entry: fc.constantFrom('best' as const, 'first' as const),
    windowSeconds: fc.integer({ min: 1, max: 8 }),
    range: fc.option(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 9 }))),
    order: fc.constantFrom('by entity and time' as const, 'by entity' as const, 'as they come' as const),
  })
  .chain((rules) => arbitraryRows(rules.steps).map((happened) => ({ ...rules, happened })));

type Case = typeof arbitraryCase extends fc.Arbitrary<infer Value> ? Value : never;

function rowsOf({ happened, order }: Case): Row[] {
  const rows = happened.map(({ second, what, ...row }, id) => ({
    ...row,
    id,
    at: second === null ? null : startMs + second * 1000,
    what: `step ${what}`,
  }));
  const byEntity = (a: Row, b: Row) => String(a['who']).localeCompare(String(b['who']));
  if (order === 'by entity') return rows.sort(byEntity);
  if (order === 'as they come') return rows;
  return rows.sort((a, b) => byEntity(a, b) || Number(a.at) - Number(b.at));
}

const bound = (second: number): PlanBound => ({
  date: '2025-01-02',
  instant: new Date(startMs + second * 1000).toISOString(),
});

const planFor = ({ steps, entry, windowSeconds, range }: Case): SequencePlan =>
  planOf(steps, {
    entry,
    windowSeconds,
    ...(range && { range: { from: bound(range[0]), to: bound(range[0] + range[1]) } }),
  });

/** Per entity the instants of its chain, and whether rows of an entity stand together. */
async function chainsOf(plan: SequencePlan, rows: readonly Row[]) {
  const tables = tablesOf({ events: rows });
  const pace = new Pace();
  const { sources, asOfMoment } = openSources(plan, tables, pace);
  const span = spanOf(plan.range);
  const names: string[] = [];
  const visitor = await readPlainSequences(
    {
      plan,
      isGrouped: false,
      tables,
      pace,
      onProgress: () => {},
      team: alone,
      begin: () => {
        const column = tables.column('events', 'who');
        const codeOf = sources.codes.reader(column);
        for (const [row, { who }] of rows.entries()) if (who != null) names[codeOf(row)] = String(who);
        const chains = new Map<string, number[]>();
        return {
          chains,
          visit: (chainIn: (span: Span) => FoundChain, entity: number) => {
            const chain = chainIn(span);
            if (typeof chain === 'object')
              chains.set(
                names[entity]!,
                chain.moments.map(({ ms }) => ms),
              );
          },
        };
      },
    },
    asOfMoment,
    sources,
  );
  const codes = await sources.codes.codesOf(tables.column('events', 'who'), pace);
  const at = tables.column('events', 'at') as DatetimeColumn;
  const runs = await findEntityRuns(codes, at, sources.codes.count, pace);
  return { chains: visitor?.chains, isScattered: runs === 'scattered' };
}

function tiesOf(rows: readonly Row[], who: string): Tie[] {
  const byTime = new Map<number, SequenceEvent[]>();
  for (const row of rows) {
    const step = Number(String(row['what']).slice(5));
    if (row['who'] !== who || row['at'] === null || step === 99) continue;
    const at = Number(row['at']);
    const event = { steps: [step], exclusions: [], isMinded: true, entries: [0] };
    byTime.set(at, [...(byTime.get(at) ?? []), event]);
  }
  return [...byTime].sort(([a], [b]) => a - b).map(([ms, events]) => ({ ms, day: 0, events }));
}

describe('chains found in columns', () => {
  test('are those that trying every way finds, sorted and shuffled, with many ties', async () => {
    let scattered = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryCase, async (given) => {
        const plan = planFor(given);
        const rows = rowsOf(given);
        const { chains, isScattered } = await chainsOf(plan, rows);
        scattered += Number(isScattered);
        const rules = { ...plan, isOptional: plan.stages.map(() => false) };
        for (const who of ['ann', 'bob', 'cat']) {
          const ties = tiesOf(rows, who);
          const expected = referenceChain(ties, rules, (tie) => isWithin(tie, spanOf(plan.range)));
          const times = typeof expected === 'object' ? expected.ties.map((tie) => ties[tie]!.ms) : undefined;
          expect(chains!.get(who)).toEqual(times);
        }
        if (given.order !== 'as they come') expect(isScattered).toBe(false);
      }),
      { numRuns: 600 },
    );
    expect(scattered).toBeGreaterThan(10);
  });

  test('give the figures that the general way gives: groups by any attribution, filters, periods, two datasets, a histogram, and none of them', async () => {
    const attribution = (steps: number) =>
      fc.oneof(
        fc.constantFrom('first' as const, 'last' as const),
        fc.nat(steps - 1).map((stage) => ({ stage })),
      );
    const more = arbitraryCase.chain((given) =>
      fc.record({
        given: fc.constant(given),
        attribution: attribution(given.steps),
        isFiltered: fc.boolean(),
        hasSequence: fc.boolean(),
        other: arbitraryRows(given.steps),
        signals: fc.constantFrom('one dataset', 'two datasets', 'two of a step'),
        dates: fc.boolean(),
        isBare: fc.boolean(),
        known: fc.constantFrom(3, 9, 1e6),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        more,
        async ({ given, attribution: asked, isFiltered, hasSequence, other, signals, dates, isBare, known }) => {
          const own = { at: dates ? 'on' : 'at', sequence: hasSequence ? 'sequence' : null, key: 'id' };
          const steps = Array.from({ length: given.steps }, (_, step) => step);
          const second = { ...own, dataset: 'visits' };
          const by = { events: 'team', visits: 'team' };
          const window = dates ? { windowSeconds: given.windowSeconds * 86_400 } : {};
          const dayOf = (row: Row): Row => ({
            ...row,
            on:
              row['at'] == null
                ? null
                : new Date(startMs + (Number(row['at']) - startMs) * 86.4).toISOString().slice(0, 10),
          });
          const plan: SequencePlan = {
            ...planFor(given),
            ...window,
            signals: steps.flatMap((step) => {
              const one = signalOf(step, own);
              if (signals === 'one dataset') return [one];
              if (signals === 'two datasets')
                return [signalOf(step, step % 2 === 0 ? second : own), signalOf(step, step % 2 === 0 ? own : second)];
              return [one, { ...one, when: { '==': [{ var: 'what' }, 'step 99'] } }].slice(0, step === 0 ? 2 : 1);
            }),
            asOf: bound(known),
            by: isBare || signals === 'two of a step' ? [] : [by],
            filters:
              isFiltered && !isBare && signals !== 'two of a step' ? [{ fields: by, values: ['east', null] }] : [],
            attribution: asked,
            periods: [
              { from: bound(0), to: bound(4) },
              { from: bound(4), to: bound(9) },
            ],
            histogram: isBare ? null : { from: 0, to: given.steps - 1, bins: 3 },
          };
          const visits = rowsOf({ ...given, happened: other });
          const datasets = { events: rowsOf(given).map(dayOf), visits: visits.map(dayOf) };
          const tables = tablesOf(datasets);
          const [found, expected] = [
            await runSequence(plan, tables, new Pace()),
            await runSequence(withoutPlain(plan), tablesOf(datasets), new Pace()),
          ];
          expect(sorted(found)).toEqual(sorted(expected));
          expect(await isPlain(plan, tables)).toBe(true);
          expect(await isPlain(withoutPlain(plan), tables)).toBe(false);
        },
      ),
      { numRuns: 600 },
    );
  });
});

async function isPlain(plan: SequencePlan, tables: FunnelTables): Promise<boolean> {
  const pace = new Pace();
  const { sources, asOfMoment } = openSources(plan, tables, pace);
  const begin = () => ({ visit: () => {} });
  const isGrouped = plan.by.length > 0;
  const read = { plan, isGrouped, tables, pace, begin, onProgress: () => {}, team: alone };
  return (await readPlainSequences(read, asOfMoment, sources)) !== undefined;
}

/** Groups and what is excluded come in no particular order; a mean is rounded as its values came. */
function sorted(result: Awaited<ReturnType<typeof runSequence>>): unknown {
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const round = (_name: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);
  const plain = JSON.parse(JSON.stringify(result, round)) as { groups: unknown[]; excluded: unknown[] };
  return { ...plain, groups: plain.groups.sort(byText), excluded: plain.excluded.sort(byText) };
}
