import { describe, expect, test } from 'vitest';
import type { Field, Formula, Metric, WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '../contract/question.js';
import { indexDocument } from '../document/index-document.js';
import { metricsJob, planMetrics } from './plan-metrics.js';
import { sales } from './sales.fixture.js';
import { expectValidPlan } from './valid-plan.fixture.js';

const asOf = '2025-07-01T00:00:00Z';

function plan(question: MetricsQuestion, document: WeirDocument = sales) {
  const made = planMetrics(document, question, { asOf });
  expectValidPlan(made);
  return made;
}

const range = { from: '2025-01-01', to: '2025-03-01' };

describe('measures', () => {
  test('an aggregate that several metrics use is measured once', () => {
    const { measures } = plan({ metrics: ['win_rate', 'won', 'average', 'alias'] });
    expect(measures).toEqual([
      {
        id: 'M1',
        aggregate: 'count',
        dataset: 'deals',
        where: { '==': [{ var: 'stage' }, 'won'] },
        on: 'closed_on',
        cut: ['created_on', 'closed_on'],
      },
      {
        id: 'M2',
        aggregate: 'count',
        dataset: 'deals',
        where: { in: [{ var: 'stage' }, ['won', 'lost']] },
        on: 'closed_on',
        cut: ['created_on', 'closed_on'],
      },
      expect.objectContaining({ id: 'M3', aggregate: 'sum', value: { var: 'amount' } }),
    ]);
  });

  test('a parameter that is given takes the place of its default', () => {
    const [measure] = plan({ metrics: ['won'], parameters: { wanted: 'signed' } }).measures;
    expect(measure?.where).toEqual({ '==': [{ var: 'stage' }, 'signed'] });
  });

  test('filters become row conditions; one value is a list of one, null is "without a value"', () => {
    const [first, second] = plan({
      metrics: ['won', 'deals'],
      filters: { team: 'East', stage: ['won', null] },
    }).measures;
    const filters = [{ in: [{ var: 'team' }, ['East']] }, { in: [{ var: 'stage' }, ['won', null]] }];
    expect(first?.where).toEqual({ and: [{ '==': [{ var: 'stage' }, 'won'] }, ...filters] });
    expect(second?.where).toEqual({ and: filters });
  });

  test('as-of cuts by the time and by the date of the measure, not by dates that are planned', () => {
    expect(plan({ metrics: ['expected'] }).measures[0]).toMatchObject({ on: 'expected_on', cut: ['created_on'] });
    expect(plan({ metrics: ['everyone'] }).measures[0]).toMatchObject({ on: null, cut: [] });
  });

  test('rows of a dataset without time belong to every period', () => {
    expect(plan({ metrics: ['people', 'everyone'], range }).measures).toHaveLength(1);
  });

  test('percentile keeps its p, and `where` and `on` their places behind it', () => {
    expect(plan({ metrics: ['p90'] }).measures[0]).toEqual({
      id: 'M1',
      aggregate: 'percentile',
      dataset: 'deals',
      value: { var: 'amount' },
      p: 90,
      on: 'created_on',
      cut: ['created_on'],
    });
  });

  test('the currency of amounts is found, behind calculated fields too', () => {
    expect(plan({ metrics: ['paid'] }).measures[0]).toMatchObject({ currency: 'currency' });
    expect(plan({ metrics: ['net'] }).measures[0]).toMatchObject({ currency: 'currency' });
    expect(plan({ metrics: ['deals'] }).measures[0]).not.toHaveProperty('currency');
  });
});

describe('tables', () => {
  const tablesOf = (question: MetricsQuestion) =>
    plan(question).tables.map(({ id, by, ranges }) => `${id}: ${by.length} by ${ranges.length}`);

  test('without breakdown and grain one table holds all', () => {
    expect(tablesOf({ metrics: ['won'] })).toEqual(['all-range: 0 by 1']);
  });

  test('with both there are four', () => {
    expect(tablesOf({ metrics: ['won'], range, grain: 'month', by: ['team'] })).toEqual([
      'groups-periods: 1 by 2',
      'groups-range: 1 by 1',
      'all-periods: 0 by 2',
      'all-range: 0 by 1',
    ]);
  });

  test('a metric without aggregates needs none', () => {
    expect(plan({ metrics: ['quota'] })).toMatchObject({ measures: [], tables: [], sources: [] });
  });

  test('the comparison has tables of its own; planned dates are compared with all of the earlier range', () => {
    const { tables } = plan({
      metrics: ['won', 'expected'],
      range: { from: '2025-01-01', to: '2026-01-01' },
      compare: 'prior-year',
    });
    expect(tables.map(({ id, measures, ranges }) => [id, measures, ranges[0]?.to?.date])).toEqual([
      ['all-range', ['M1', 'M2'], '2026-01-01'],
      ['compared-all-range', ['M1'], '2024-07-01'],
      ['compared-planned-all-range', ['M2'], '2025-01-01'],
    ]);
  });
});

describe('other cells', () => {
  test('a formula that is evaluated elsewhere reads its measures from tables of its own', () => {
    const { tables, measures } = plan({ metrics: ['deals', 'last_year'], range, grain: 'month' });
    expect(measures).toHaveLength(1);
    expect(tables.map(({ id, ranges }) => [id, ranges[0]?.from?.date, ranges.length])).toEqual([
      ['S1-all-periods', '2024-01-01', 2],
      ['S1-all-range', '2024-01-01', 1],
      ['all-periods', '2025-01-01', 2],
      ['all-range', '2025-01-01', 1],
    ]);
  });

  test('figures of a funnel have a plan of their own, each figure once', () => {
    const document: WeirDocument = {
      ...sales,
      metrics: [
        { id: 'reached', formula: { reached: ['b2b', 'won'] } },
        { id: 'share', formula: { '/': [{ reached: ['b2b', 'won'] }, { reached: ['b2b', 'lead'] }] } },
      ],
    };
    const job = metricsJob(indexDocument(document), { metrics: ['reached', 'share'], range, by: ['team'] }, asOf);
    expect(job.plan.measures).toEqual([]);
    const [figures] = job.figures;
    expectValidPlan(figures!);
    expect(figures).toMatchObject({
      kind: 'funnel-figures',
      funnel: 'b2b',
      figures: [
        { id: 'F1', figure: 'reached' },
        { id: 'F2', figure: 'reached' },
      ],
      tables: [
        { id: '@b2b-groups-range', by: [{ deals: 'team' }], measures: ['F1', 'F2'] },
        { id: '@b2b-all-range', by: [] },
      ],
    });
  });
});

describe('sources', () => {
  test('a field comes after those it is made of, a dataset after those it looks things up in', () => {
    expect(plan({ metrics: ['deals'], by: ['team', 'big'] }).sources).toEqual([
      {
        dataset: 'people',
        key: 'name',
        fields: [
          { id: 'name', type: 'string', from: 'column' },
          { id: 'team', type: 'string', from: 'column' },
        ],
      },
      {
        dataset: 'deals',
        key: 'id',
        fields: [
          { id: 'created_on', type: 'date', from: 'column' },
          { id: 'owner', type: 'string', from: 'column' },
          { id: 'team', type: 'string', from: 'lookup', by: 'owner', dataset: 'people', field: 'team' },
          { id: 'amount', type: 'number', from: 'column' },
          { id: 'is_big', type: 'boolean', from: 'formula', formula: { '>': [{ var: 'amount' }, 100] } },
        ],
      },
    ]);
  });

  test('a circle of calculated fields is refused, its path said', () => {
    const fields = [
      { id: 'a', type: 'number', formula: { '+': [{ var: 'b' }, 1] } },
      { id: 'b', type: 'number', formula: { '+': [{ var: 'a' }, 1] } },
    ] as const;
    const document: WeirDocument = {
      ...sales,
      datasets: [{ id: 'deals', fields: [...fields] }],
      metrics: [{ id: 'sum', formula: { sum: ['deals', { var: 'a' }] } }],
    };
    expect(() => plan({ metrics: ['sum'] }, document)).toThrow(
      'Fields are made of each other in a circle: deals.a → deals.b → deals.a.',
    );
  });
});

describe('a question that does not fit is refused', () => {
  test.each<[MetricsQuestion, string]>([
    [{ metrics: ['win_rat'] }, 'There is no metric "win_rat". Did you mean "win_rate"?'],
    [{ metrics: ['lost_name'] }, 'There is no metric "win_ratio". Did you mean "win_rate"?'],
    [{ metrics: ['circle'] }, 'Metrics are made of each other in a circle: circle → around → circle.'],
    [{ metrics: ['deals'], by: ['tema'] }, 'There is no dimension "tema". Did you mean "team"?'],
    [{ metrics: ['deals', 'visits'], by: ['stage'] }, 'Dataset "visits" has no dimension "stage".'],
    [{ metrics: ['visits'], filters: { stage: 'won' } }, 'Dataset "visits" has no dimension "stage".'],
    [
      { metrics: ['deals'], filters: { team: 5 } },
      'The filter on "team" has the value 5; its values are of type string.',
    ],
    [{ metrics: ['deals'], parameters: { bg: 1 } }, 'There is no parameter "bg".'],
    [{ metrics: ['deals'], parameters: { big: '1' } }, 'Parameter "big" is "1"; it must be of type number.'],
    [{ metrics: ['deals'], parameters: { big: 1001 } }, 'Parameter "big" is 1001; it must be <= 1000.'],
    [{ metrics: ['deals'], parameters: { big: -1 } }, 'Parameter "big" is -1; it must be >= 0.'],
    [{ metrics: ['euro'] }, 'Field "in_euro" is to be converted, but the document does not say into which currency.'],
    [{ metrics: ['constructor'] }, 'There is no metric "constructor".'],
  ])('%j', (question, message) => {
    expect(() => plan(question)).toThrow(message);
  });

  test('a chain of thousands of metrics is planned', () => {
    const chain = Array.from({ length: 5000 }, (_, at): Metric => ({
      id: `m${at}`,
      formula: at === 0 ? { count: ['deals'] } : { '+': [{ metric: `m${at - 1}` }, { metric: `m${at - 1}` }] },
    }));
    const document: WeirDocument = { ...sales, metrics: chain };
    expect(plan({ metrics: ['m4999'] }, document).measures).toHaveLength(1);
  });
});

describe('what does not check is not planned', () => {
  const withMetric = (formula: Formula): WeirDocument => ({ ...sales, metrics: [{ id: 'broken', formula }] });

  test.each<[string, Formula, string]>([
    ['a field that is not there', { sum: ['deals', { var: 'amout' }] }, 'Dataset "deals" has no field "amout".'],
    ['a sum of words', { sum: ['deals', { var: 'stage' }] }, '"value" of "sum" must be a number, not a text.'],
    [
      'money and days',
      {
        '+': [
          { sum: ['deals', { var: 'amount' }] },
          { avg: ['deals', { days_between: [{ var: 'created_on' }, { var: 'closed_on' }] }] },
        ],
      },
      '"+" cannot combine CNY with days.',
    ],
    ['an operator that nobody knows', { frobnicate: [1] }, 'There is no operator "frobnicate".'],
    ['a date that is none', { count: ['deals', true, 'stage'] }, 'Metric "broken" cannot be calculated'],
  ])('%s', (_claim, formula, message) => {
    const asked = () => plan({ metrics: ['broken'] }, withMetric(formula));
    expect(asked).toThrow('Metric "broken" cannot be calculated');
    expect(asked).toThrow(message);
  });

  test('a row formula', () => {
    const fields: Field[] = [{ id: 'a', type: 'number', formula: { cat: ['x'] } }];
    const document: WeirDocument = {
      ...sales,
      datasets: [{ id: 'deals', fields }],
      metrics: [{ id: 'sum', formula: { sum: ['deals', { var: 'a' }] } }],
    };
    expect(() => plan({ metrics: ['sum'] }, document)).toThrow(
      'Field "a" of dataset "deals" cannot be calculated: The formula must give a number, not a text.',
    );
  });

  test('a formula of hostile depth', () => {
    let formula: Formula = 1;
    for (let depth = 0; depth < 100_000; depth += 1) formula = { '!': formula };
    expect(() => plan({ metrics: ['broken'] }, withMetric(formula))).toThrow('nested deeper than 64 levels');
  });
});
