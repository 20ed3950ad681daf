import { rowsAdapter } from '@weir/adapters';
import { ask, runExamples } from '@weir/query';
import type { AskOptions, MetricsQuestion } from '@weir/query';
import { explain } from '@weir/query/explain';
import type { Example, Formula, Id, Scalar, WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';

/** What grows without bound would take for ever; this is far more than any needs, on a slow machine too. */
const boundMs = 60_000;

const count: Formula = { count: ['rows'] };
const planned: Formula = { count: ['rows', true, 'until'] };

function documentOf(formulas: Readonly<Record<Id, Formula>>, timeZone = 'UTC'): WeirDocument {
  return {
    weir: 1,
    id: 'hostile',
    title: 'Hostile',
    settings: { timeZone },
    datasets: [
      {
        id: 'rows',
        key: 'id',
        time: 'day',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'day', type: 'date' },
          { id: 'at', type: 'datetime' },
          { id: 'until', type: 'date', planned: true },
          { id: 'team', type: 'string' },
        ],
      },
    ],
    dimensions: [{ id: 'team', fields: { rows: 'team' } }],
    parameters: [{ id: 'n', type: 'number', default: 1 }],
    metrics: Object.entries(formulas).map(([id, formula]) => ({ id, formula })),
  };
}

type Rows = readonly Readonly<Record<Id, Scalar>>[];

/** From the first of all dates to the last. */
const rows: Rows = [
  { id: 'first', day: '0001-01-01', at: '0001-01-02T00:00:00Z', until: null, team: 'A' },
  { id: 'old', day: '1899-12-31', at: null, until: '9999-12-31', team: 'A' },
  { id: 'new', day: '2025-03-01', at: '2025-03-01T12:00:00Z', until: '2025-03-01', team: 'B' },
];
const march = { from: '2025-03-01', to: '2025-04-01' };
const asOf = '2025-07-01T00:00:00Z';

interface Asked {
  readonly formulas: Readonly<Record<Id, Formula>>;
  readonly metric?: Id;
  readonly question?: Partial<MetricsQuestion>;
  readonly options?: AskOptions;
  readonly timeZone?: string;
  readonly given?: Rows;
}

function asked({ formulas, metric = 'm', question = { range: march }, options = { asOf }, timeZone, given }: Asked) {
  const document = documentOf(formulas, timeZone);
  const adapter = rowsAdapter({ datasets: { rows: given ?? rows }, document });
  const { range, parameters } = question;
  return {
    answer: () => ask(document, adapter, { metrics: [metric], ...question }, options),
    explanation: () =>
      explain(document, adapter, metric, { ...(range && { range }), ...(parameters && { parameters }) }, options),
  };
}

/** Asks, and has the same figure explained. */
async function total(given: Asked): Promise<Scalar> {
  const { answer, explanation } = asked(given);
  const { metrics } = await answer();
  const value = metrics[given.metric ?? 'm']?.total ?? null;
  expect((await explanation()).root.value).toBe(value);
  return value;
}

const times = (count: number, around: (inner: Formula, at: number) => Formula, innermost: Formula): Formula =>
  Array.from({ length: count }).reduce<Formula>((inner, _, at) => around(inner, at), innermost);
const back = (inner: Formula): Formula => ({ prior: [inner, 10_000, 'year'] });

describe('moves to before all time', () => {
  test.each<[string, Asked, Scalar]>([
    ['nothing was ten thousand years ago', { formulas: { m: back(count) } }, 0],
    ['nor forty times that', { formulas: { m: times(40, back, count) } }, 0],
    ['nor on clocks of a zone', { formulas: { m: times(40, back, count) }, timeZone: 'America/New_York' }, 0],
    ['nor in an open range', { formulas: { m: times(40, back, { to_date: [count, 'year'] }) }, question: {} }, 0],
    ['the last ten thousand years are all', { formulas: { m: { rolling: [count, 10_000, 'year'] } } }, 3],
    ['of instants too', { formulas: { m: { rolling: [{ count: ['rows', true, 'at'] }, 10_000, 'year'] } } }, 2],
    ['sixty times', { formulas: { m: times(60, (inner) => ({ rolling: [inner, 10_000, 'year'] }), count) } }, 3],
    [
      'the first year is the one after none',
      {
        formulas: { m: { prior: [count, 2024, 'year'] } },
        question: { range: { from: '2025-01-01', to: '2026-01-01' } },
      },
      1,
    ],
    [
      'the bounds of such a period are missing',
      { formulas: { m: back({ days_between: [{ period_start: [] }, { period_end: [] }] }) } },
      null,
    ],
  ])('%s', async (_claim, given, value) => {
    expect(await total(given)).toBe(value);
  });

  test.each(['prior-year', 'prior-period'] as const)('the first year has none before it: %s', async (compare) => {
    const range = { from: '0001-01-01', to: '0002-01-01' };
    const { answer } = asked({ formulas: { m: count }, question: { range, grain: 'month', compare } });
    const { metrics, compare: before } = await answer();
    expect(metrics['m']?.total).toBe(1);
    expect(before?.metrics['m']?.total).toBe(0);
  });
});

describe('the ends of time', () => {
  test('the last month is counted up to its last day', async () => {
    const question = { range: { from: '9999-12-01', to: '9999-12-31' }, grain: 'month' } as const;
    expect(await total({ formulas: { m: planned }, question })).toBe(0);
    expect(await total({ formulas: { m: planned }, question: { range: { from: '9999-12-01' } } })).toBe(1);
  });

  test.each(['0001-01-01T00:00:00Z', '9999-12-31'])('as of %s', async (options) => {
    const { answer } = asked({
      formulas: { m: { rolling: [count, 3, 'month'] } },
      question: {},
      options: { asOf: options },
    });
    expect((await answer()).metrics['m']?.total).toBe(0);
  });

  test.each(['9999-12-31T23:59:59Z', Infinity, NaN, -8.64e15])('as of %s is refused', async (given) => {
    const { answer, explanation } = asked({ formulas: { m: count }, options: { asOf: given } });
    const sentence = `asOf is an ISO 8601 date or instant from 0001-01-01 to 9999-12-31, milliseconds or a Date, not ${given}.`;
    await expect(answer()).rejects.toThrow(sentence);
    await expect(explanation()).rejects.toThrow(sentence);
  });

  test('an end after the last day is refused', async () => {
    const { answer } = asked({ formulas: { m: count }, question: { range: { to: '9999-12-31T12:00:00Z' } } });
    await expect(answer()).rejects.toMatchObject({ code: 'question/range-date' });
  });
});

describe('numbers of periods', () => {
  test.each([1e9, 10_001, 0, -1, 1.5])('%s, written out', async (n) => {
    for (const operator of ['prior', 'rolling']) {
      const { answer, explanation } = asked({ formulas: { m: { [operator]: [count, n, 'month'] } } });
      await expect(answer()).rejects.toMatchObject({ code: 'question/broken-metric' });
      await expect(explanation()).rejects.toMatchObject({ code: 'question/broken-metric' });
    }
  });

  test.each([1e9, 0, -1, 1.5])('%s, as a parameter', async (n) => {
    const formulas = { m: { rolling: [count, { param: 'n' }, 'month'] } };
    const { answer, explanation } = asked({ formulas, question: { range: march, parameters: { n } } });
    const sentence = `"rolling" goes back a whole number of periods from 1 to 10,000, not ${n}. Give the parameter another value.`;
    await expect(answer()).rejects.toThrow(sentence);
    await expect(explanation()).rejects.toThrow(sentence);
  });
});

describe('chains of moves', () => {
  const chain = (length: number): Record<Id, Formula> =>
    Object.fromEntries([
      ['m0', count],
      ...Array.from({ length }, (_, at): [Id, Formula] => [
        `m${at + 1}`,
        { [at % 2 === 0 ? 'rolling' : 'prior']: [{ metric: `m${at}` }, 1, 'day'] },
      ]),
    ]);

  test('through 99 metrics', { timeout: boundMs }, async () => {
    expect(
      await total({
        formulas: chain(99),
        metric: 'm99',
        question: { range: { from: '2025-04-19', to: '2025-05-01' } },
      }),
    ).toBe(0);
    const question = { range: { from: '2025-01-01', to: '2025-04-20' } };
    expect(await total({ formulas: chain(99), metric: 'm99', question })).toBe(1);
  });

  test.each([100, 400])('through %s metrics are refused', { timeout: boundMs }, async (length) => {
    const { answer, explanation } = asked({ formulas: chain(length), metric: `m${length}` });
    await expect(answer()).rejects.toMatchObject({ code: 'question/too-many-moves' });
    await expect(explanation()).rejects.toMatchObject({ code: 'question/too-many-moves' });
  });

  test('as deep as is allowed', { timeout: boundMs }, async () => {
    const moves = ['rolling', 'to_date', 'total'] as const;
    const around = (inner: Formula, at: number): Formula =>
      moves[at % 3] === 'rolling'
        ? { rolling: [inner, 2, 'month'] }
        : moves[at % 3] === 'total'
          ? { total: [inner] }
          : { to_date: [inner, 'year'] };
    expect(await total({ formulas: { m: times(60, around, count) } })).toBe(1);
  });

  test('around a condition as deep as is allowed: what cannot be asked once more is left out of the explanation', async () => {
    const where = times(60, (inner) => ({ '!': [inner] }), { '==': [{ var: 'team' }, 'B'] });
    const formulas = {
      inner: { count: ['rows', where] },
      m: times(4, (inner) => ({ rolling: [inner, 2, 'month'] }), { metric: 'inner' }),
    };
    expect(await total({ formulas })).toBe(1);
    const { root } = await asked({ formulas }).explanation();
    expect(root.parts).toHaveLength(1);
  });
});

describe('more figures than anybody looks at', () => {
  const manyTeams = Array.from({ length: 20_000 }, (_, at) => ({
    id: `r${at}`,
    day: '2020-01-01',
    at: null,
    until: null,
    team: `t${at}`,
  }));
  const wide: Formula = { '+': Array.from({ length: 99 }, (_, at) => ({ prior: [count, at + 1, 'day'] })) };
  const days = { range: { from: '2000-01-01', to: '2025-01-01' }, grain: 'day' } as const;

  test.each<[string, Asked]>([
    ['many groups × many periods', { formulas: { m: count }, question: { ...days, by: ['team'] }, given: manyTeams }],
    [
      'many groups × some periods',
      { formulas: { m: count }, question: { ...days, grain: 'month', by: ['team'] }, given: manyTeams },
    ],
    ['many periods × many moves', { formulas: { m: wide }, question: days }],
  ])('%s are refused', { timeout: boundMs }, async (_claim, given) => {
    const { answer } = asked(given);
    await expect(answer()).rejects.toThrow(
      /^The answer would need more than \d+ figures: groups × periods × formulas\. Take a coarser grain, a shorter range, fewer dimensions or fewer metrics\.$/,
    );
  });

  test('many of one kind are answered', { timeout: boundMs }, async () => {
    const byTeam = await asked({ formulas: { m: count }, question: { by: ['team'] }, given: manyTeams }).answer();
    expect(byTeam.groups).toHaveLength(20_000);
    expect(byTeam.metrics['m']?.total).toBe(20_000);
    const byDay = await asked({ formulas: { m: count }, question: days }).answer();
    expect(byDay.periods).toHaveLength(9132);
    const moved = await asked({
      formulas: { m: wide },
      question: { range: { from: '2025-03-01', to: '2025-06-01' }, grain: 'day' },
    }).answer();
    expect(moved.metrics['m']?.overall.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(91);
  });
});

describe('examples', () => {
  const outcomesOf = async (formula: Formula, examples: readonly unknown[]) => {
    const document = documentOf({ m: formula });
    const metrics = (document.metrics ?? []).map((metric) => ({ ...metric, examples: examples as Example[] }));
    return runExamples({ ...document, metrics }, rowsAdapter({ datasets: {}, document }), 'm');
  };
  const row = { id: 'a', day: '2025-01-01' };

  test('dates that mean for ever are known at the end of time', async () => {
    const forever = { ...row, until: '9999-12-31' };
    const outcomes = await outcomesOf(planned, [{ given: { rows: [forever] }, expect: 1 }]);
    expect(outcomes).toMatchObject([{ status: 'passed' }]);
  });

  test.each<[string, object, string]>([
    ['a range that is none', { range: { from: 'x' } }, 'question/range-date'],
    ['a range the wrong way round', { range: { from: '2025-02-01', to: '2025-01-01' } }, 'question/range-order'],
    ['an as-of that is none', { asOf: 'x' }, 'question/as-of'],
    ['a parameter that is not there', { parameters: { nobody: 1 } }, 'document/unknown-parameter'],
    ['a number of periods that is none', { parameters: { n: 1e9 } }, 'question/period-count'],
  ])('%s is an error of that example alone', async (_claim, given, code) => {
    const good = { given: { rows: [row] }, range: { from: '2025-01-02', to: '2025-01-03' }, expect: 1 };
    const outcomes = await outcomesOf({ prior: [count, { param: 'n' }, 'day'] }, [{ ...good, ...given }, good]);
    expect(outcomes).toMatchObject([{ status: 'error', error: { code } }, { status: 'passed' }]);
  });

  test('rows with names that reach a prototype change nothing', async () => {
    const given: unknown = JSON.parse(
      '{"__proto__":[{"id":"x"}],"constructor":[{"id":"y"}],"rows":[{"id":"a","day":"2025-01-01","__proto__":{"team":"B"}}]}',
    );
    const teams: Formula = { count: ['rows', { '==': [{ var: 'team' }, 'B'] }] };
    expect(await outcomesOf(teams, [{ given, expect: 0 }])).toMatchObject([{ status: 'passed' }]);
    expect(Object.hasOwn(Object.prototype, 'team')).toBe(false);
  });

  test('a hundred thousand rows, and a hundred examples', { timeout: boundMs }, async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({ ...row, id: `r${at}` }));
    const few = Array.from({ length: 100 }, () => ({ given: { rows: [row] }, expect: 1 }));
    const outcomes = await outcomesOf(count, [{ given: { rows: many }, expect: 100_000 }, ...few]);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['passed']));
  });
});

describe('rows given inline', () => {
  const document = documentOf({ m: count });
  const totalOf = async (given: unknown) => {
    const adapter = rowsAdapter({ datasets: {}, document }).withRows({ rows: given } as { rows: Rows });
    const { metrics } = await ask(document, adapter, { metrics: ['m'] }, { asOf });
    adapter.dispose?.();
    return metrics['m']?.total;
  };

  test.each([[null], [5], ['abc'], [[null]], [[3]]])('%j are refused with what must be there', async (given) => {
    await expect(totalOf(given)).rejects.toThrow('Give objects, arrays of objects, or columns.');
  });

  test('none are none, and a row may lack fields that others have', async () => {
    expect(await totalOf([])).toBe(0);
    expect(await totalOf([{ id: 'a' }, { id: 'b', day: '2025-01-01' }])).toBe(1);
  });
});
