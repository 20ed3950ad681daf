import { alone } from '../../../team/team.js';
import type { SequencePlan } from '@weir/query';
import { WeirError } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { Pace } from '../../../pace.js';
import { spanOf } from '../../moments.js';
import type { Span } from '../../moments.js';
import { openSources } from '../../open-sources.js';
import type { FoundChain } from '../sequence-pass.js';
import { planOf, signalOf, tablesOf } from './plain.fixture.js';
import type { Row } from './plain.fixture.js';
import { readPlainSequences } from './read-plain-sequences.js';

const start = Date.UTC(2025, 0, 1);
const did = (who: string | number | null, what: number, second: number | null): Row => ({
  who,
  what: `step ${what}`,
  at: second === null ? null : start + second * 1000,
  on: second === null ? null : '2025-01-01',
});

async function read(rows: readonly Row[], change: Partial<SequencePlan> = {}, pace = new Pace()) {
  const plan = planOf(2, change);
  const tables = tablesOf({ events: rows });
  const { sources, asOfMoment } = openSources(plan, tables, pace);
  const progress: number[] = [];
  const visitor = await readPlainSequences(
    {
      plan,
      isGrouped: false,
      tables,
      pace,
      onProgress: (done, of) => progress.push(done / of),
      team: alone,
      begin: () => {
        const levels: number[] = [];
        return {
          levels,
          visit: (chainIn: (span: Span) => FoundChain) => {
            const chain = chainIn(spanOf(plan.range));
            levels.push(typeof chain === 'object' ? chain.moments.length : 0);
          },
        };
      },
    },
    asOfMoment,
    sources,
  );
  return {
    levels: visitor?.levels.sort((a, b) => a - b),
    excluded: sources.excluded.toList(),
    progress,
  };
}

describe('the plain way is taken', () => {
  test('where the rows of an entity stand together, whatever their order', async () => {
    const { levels, progress } = await read([did('b', 1, 5), did('b', 0, 1), did('a', 0, 9), did('a', 1, 9)]);
    expect(levels).toEqual([2, 2]);
    expect(progress.at(-1)).toBe(1);
  });

  test('where they do not', async () => {
    const { levels, progress } = await read([did('a', 0, 1), did('b', 1, 5), did('a', 1, 9), did('b', 0, 1)]);
    expect(levels).toEqual([2, 2]);
    expect(progress.at(-1)).toBe(1);
  });

  test.each<[string, readonly (string | number)[]]>([
    ['texts', ['x', 'y']],
    ['whole numbers that lie close together', [7, 9]],
    ['numbers that lie far apart', [-1e15, 1e15]],
    ['fractions', [0.5, 0.25]],
  ])('for entities that are %s', async (_what, [a, b]) => {
    const rows = [did(a!, 0, 1), did(b!, 0, 2), did(a!, 1, 3), did(b!, 1, 20), did(null, 0, 1), did(a!, 0, null)];
    expect(await read(rows)).toMatchObject({
      levels: [1, 2],
      excluded: [
        { reason: 'undated', dataset: 'events', count: 1 },
        { reason: 'no-entity', dataset: 'events', count: 1 },
      ],
    });
  });

  test('over entities of more than one block', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      did(`user ${at % 10_000}`, at < 10_000 ? 0 : 1, at < 10_000 ? 0 : at % 7),
    );
    const { levels } = await read(rows);
    expect({ count: levels?.length, isAll: levels?.every((level) => level === 2) }).toEqual({
      count: 10_000,
      isAll: true,
    });
  });

  test('with an entity whose events are read a few thousand at a time', async () => {
    const rows = Array.from({ length: 70_000 }, (_, at) => did('a', at < 69_999 ? 0 : 1, 70_000 + at));
    expect(await read([did('z', 0, 1), ...rows, did('y', 0, 1)])).toMatchObject({ levels: [1, 1, 2] });
    expect(await read([did('z', 0, 1), ...rows, did('y', 0, 1), did('z', 1, 5)])).toMatchObject({ levels: [1, 2, 2] });
  });
});

test.each<[string, Partial<SequencePlan>]>([
  ['a strict order', { order: 'strict' }],
  ['no order', { order: 'unordered' }],
  ['what is excluded', { exclude: [{ signal: signalOf(0), after: 0, before: 1 }] }],
  ['steps that may be left out', { stages: planOf(2).stages.map((stage, at) => ({ ...stage, isOptional: at === 1 })) }],
  ['the first row of an entity', { signals: [signalOf(0, { first: true }), signalOf(1)] }],
  ['rows of two entities', { signals: [signalOf(0), signalOf(1, { entity: 'what' })] }],
  ['dates beside instants', { signals: [signalOf(0), signalOf(1, { at: 'on' })] }],
  ['rows that do two steps', { signals: [signalOf(0), signalOf(1, { when: true })] }],
  ['a field that is no time', { signals: [signalOf(0, { at: 'who' }), signalOf(1, { at: 'who' })] }],
])('%s: left to the general way', async (_what, change) => {
  expect(await read([did('a', 0, 1), did('a', 1, 2)], change)).toMatchObject({ levels: undefined });
});

test.each<[string, readonly number[], string]>([
  ['parts of milliseconds', [0.0001, 1], 'UTC'],
  ['times beyond the year 3000', [1, 1e11], 'UTC'],
  ['clocks that are put back past midnight', [-5e6, -4e6, -2e7], 'America/St_Johns'],
])('%s: left to the general way', async (_what, seconds, timeZone) => {
  const asOf = { date: '9999-01-01', instant: '9999-01-01T00:00:00Z' };
  const rows = seconds.map((second, at) => did('a', at, second));
  const is2010 =
    timeZone === 'UTC' ? rows : rows.map((row) => ({ ...row, at: Number(row['at']) - 14 * 365.25 * 864e5 }));
  expect(await read(is2010, { timeZone, asOf })).toMatchObject({ levels: undefined });
});

test('stops when it is told to', async () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => did(`user ${at}`, 0, at));
  const controller = new AbortController();
  class Impatient extends Pace {
    override get due(): boolean {
      controller.abort();
      return true;
    }
  }
  const aborted = read(rows, {}, new Impatient(controller.signal));
  await expect(aborted).rejects.toSatisfy((error) => error instanceof WeirError && error.code === 'adapter/aborted');
});
