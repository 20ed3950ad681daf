import { describe, expect, test } from 'vitest';
import type { TestContext } from 'vitest';
import { ask } from '@weir/query';
import type { FunnelQuestion, MetricsQuestion } from '@weir/query';
import { validateDocument } from '@weir/schema';
import { rowsAdapter } from '@weir/adapters';
import type { RowsAdapter } from '@weir/adapters';
import { asOf, crmRows, document } from './crm.js';

const crm = (context: TestContext): RowsAdapter => rowsAdapter({ datasets: crmRows(context), document });

const metrics = (context: TestContext, question: MetricsQuestion) => ask(document, crm(context), question, { asOf });
const funnel = (context: TestContext, question: Omit<FunnelQuestion, 'funnel'> = {}) =>
  ask(document, crm(context), { funnel: 'sales', ...question }, { asOf });

test('the document is sound', () => expect(validateDocument(document)).toEqual([]));

describe('a CRM export of 8,800 opportunities', () => {
  test('fits the document’s types', async (context) => {
    const report = await crm(context).fit('sales_pipeline', {});
    expect(report.rows).toBe(8800);
    expect(report.fields.flatMap(({ misfits }) => misfits)).toEqual([]);
    expect(Object.fromEntries(report.fields.map(({ id, missing }) => [id, missing]))).toMatchObject({
      opportunity_id: 0,
      account: 1425,
      engage_date: 500,
      close_date: 2089,
    });
  });

  test('won, lost, their value and their days', async (context) => {
    const ids = ['opportunities', 'engaged', 'won', 'lost', 'won_value', 'median_days', 'mean_days', 'win_rate'];
    const answer = await metrics(context, { metrics: ids });
    const total = (id: string) => answer.metrics[id]?.total;
    expect(ids.map(total).slice(0, 6)).toEqual([8800, 8300, 4238, 2473, 10_005_534, 57]);
    expect(total('mean_days')).toBeCloseTo(51.781973, 6);
    expect(total('win_rate')).toBeCloseTo(4238 / 6711, 12);
    expect(answer.metrics['won_value']?.unit).toBe('USD');
    expect(answer.excluded).toContainEqual({ reason: 'undated', dataset: 'sales_pipeline', count: 500 });
  });

  test('opportunities by stage', async (context) => {
    const answer = await metrics(context, { metrics: ['opportunities'], by: ['stage'] });
    const counts = answer.groups.map(({ stage }, place) => [stage, answer.metrics['opportunities']?.totals[place]]);
    expect(Object.fromEntries(counts)).toEqual({ Won: 4238, Lost: 2473, Engaging: 1589, Prospecting: 500 });
  });

  test('the win rate by month', async (context) => {
    const range = { from: '2017-01-01', to: '2018-01-01' };
    const answer = await metrics(context, { metrics: ['win_rate'], range, grain: 'month' });
    expect(answer.periods.map(({ incomplete }) => incomplete)).toEqual(Array(12).fill(false));
    const { overall, parts, why, whyTotal } = answer.metrics['win_rate'] ?? {};
    expect(parts?.numerator.overall).toEqual([0, 0, 531, 285, 438, 531, 308, 446, 503, 279, 406, 511]);
    expect(parts?.denominator.overall).toEqual([0, 0, 647, 586, 805, 641, 627, 785, 635, 566, 768, 651]);
    expect(overall?.slice(0, 2)).toEqual([null, null]);
    expect(why?.[0]?.slice(0, 3)).toEqual(['zero-denominator', 'zero-denominator', null]);
    expect(overall?.[11]).toBeCloseTo(511 / 651, 12);
    expect(whyTotal).toBe(null);
  });

  test('the win rate by regional office', async (context) => {
    const answer = await metrics(context, { metrics: ['win_rate'], by: ['office'] });
    const { totals, parts } = answer.metrics['win_rate'] ?? {};
    const figures = answer.groups.map(({ office }, place) => [
      office,
      [parts?.numerator.totals[place], parts?.denominator.totals[place], totals?.[place]],
    ]);
    expect(Object.fromEntries(figures)).toEqual({
      Central: [1629, 2604, 1629 / 2604],
      East: [1171, 1858, 1171 / 1858],
      West: [1438, 2249, 1438 / 2249],
    });
  });

  test('what a lookup does not find is a group of its own: a misspelt product, rows without an account', async (context) => {
    const nullGroup = async (by: string) => {
      const answer = await metrics(context, { metrics: ['opportunities'], by: [by], filters: { [by]: [null] } });
      return answer.metrics['opportunities']?.total;
    };
    expect(await nullGroup('series')).toBe(1480);
    expect(await nullGroup('sector')).toBe(1425);
    expect(await nullGroup('office')).toBe(0);
  });

  test('the funnel: engaged, won and lost, and the days between', async (context) => {
    const answer = await funnel(context);
    const [engaging, wonStage, lostStage] = answer.stages;
    expect(engaging).toMatchObject({ entered: 8300, open: 1589 });
    expect(wonStage).toMatchObject({ entered: 4238, conversion: { fromPrevious: 4238 / 8300 } });
    expect(lostStage).toMatchObject({ entered: 2473 });
    expect(answer.flows.find(({ to }) => to === 'won')).toMatchObject({
      from: 'engaging',
      count: 4238,
      days: { median: 57 },
    });
    expect(answer.totals).toMatchObject({ entities: 8300, open: 1589, won: 4238, lost: 2473, winRate: 4238 / 6711 });
    expect(answer.excluded).toEqual([{ reason: 'undated', dataset: 'sales_pipeline', count: 500 }]);
  });

  test('the funnel’s closings by month are the metrics’', async (context) => {
    const answer = await funnel(context, {
      basis: 'activity',
      grain: 'month',
      range: { from: '2017-01-01', to: '2018-01-01' },
    });
    expect(answer.periods.map(({ totals }) => totals.won)).toEqual([
      0, 0, 531, 285, 438, 531, 308, 446, 503, 279, 406, 511,
    ]);
    expect(answer.totals).toMatchObject({ won: 4238, lost: 2473 });
  });

  test('the funnel by regional office', async (context) => {
    const answer = await funnel(context, { by: ['office'] });
    const counts = answer.groups.map(({ by, totals }) => [by['office'], [totals.won, totals.won + totals.lost]]);
    expect(Object.fromEntries(counts)).toEqual({ Central: [1629, 2604], East: [1171, 1858], West: [1438, 2249] });
  });
});
