import Papa from 'papaparse';
import { rowsAdapter } from '@weir/adapters';
import { ask, checkDocument, runExamples } from '@weir/query';
import type { DataAdapter, FunnelAnswer, MetricsAnswer } from '@weir/query';
import type { Dataset, Scalar, WeirDocument } from '@weir/schema';
import { b2bExample, crmTemplate, fourWays, templates } from '@weir/templates';
import { exampleCrmExport, exampleCrmMapping, exampleData, exampleWays } from '@weir/templates/example';
import { describe, expect, test } from 'vitest';
import { externalText } from './external-cases.js';

describe.each(templates.map(({ id, create }) => [id, create()] as const))('the template %s', (_id, document) => {
  test('it means something: nothing to mend', () => {
    expect(checkDocument(document)).toEqual([]);
  });

  test.each((document.metrics ?? []).map(({ id, examples = [] }) => [id, examples] as const))(
    'the examples of %s pass',
    async (id, examples) => {
      const adapter = rowsAdapter({ datasets: {}, document });
      const outcomes = await runExamples(document, adapter, id);
      expect(outcomes).toHaveLength(examples.length);
      expect(outcomes.filter(({ status }) => status !== 'passed')).toEqual([]);
    },
  );
});

describe('the example document over the example data', () => {
  const data = exampleData();
  const document = b2bExample();
  const adapter = rowsAdapter({ datasets: data.datasets });
  const options = { asOf: data.asOf };
  const lastYear = { from: '2024-10-01', to: '2025-10-01' };
  const ids = (document.metrics ?? []).map(({ id }) => id);

  test('every metric has a value, for every team too, and no row is left out for want of a date', async () => {
    const answer = await ask(document, adapter, { metrics: ids, range: lastYear, by: ['team'] }, options);
    expect(ids.filter((id) => typeof answer.metrics[id]?.total !== 'number')).toEqual([]);
    expect(answer.groups.map(({ team }) => team)).toEqual(
      expect.arrayContaining(['east', 'south', 'north', 'west', 'central']),
    );
    expect(answer.excluded).toEqual([]);
  });

  test('every metric can be filtered by what the boards let people choose', async () => {
    for (const board of document.boards ?? []) {
      const dimensions = (board.filters ?? []).filter((id) => id !== 'period');
      const filters = {
        team: ['east', 'south'],
        region: ['shanghai', 'shenzhen'],
        source: 'website',
        product: 'cloud',
      };
      const chosen = Object.fromEntries(Object.entries(filters).filter(([id]) => dimensions.includes(id)));
      for (const widget of board.widgets.filter(({ type }) => type !== 'text' && type !== 'matrix')) {
        const about = widget.funnel ? { funnel: widget.funnel } : { metrics: widget.metrics ?? [widget.metric ?? ''] };
        const question = { ...about, range: lastYear, filters: chosen, ...(widget.by ? { by: widget.by } : {}) };
        await expect(ask(document, adapter, question, options), `${board.id} ${widget.id}`).resolves.toBeDefined();
      }
    }
  });

  test('the funnel reaches what the history says, stage by stage', async () => {
    const answer = await ask(document, adapter, { funnel: 'b2b' }, options);
    const { deal = [], stage = [] } = data.datasets.stage_history;
    for (const figures of answer.stages) {
      const entered = new Set(deal.filter((_id, row) => stage[row] === figures.stage));
      expect(figures.entered, figures.stage).toBe(entered.size);
    }
    const { stage: now = [] } = data.datasets.deals;
    const count = (wanted: string) => now.filter((one) => one === wanted).length;
    expect(answer.totals).toMatchObject({
      entities: 4000,
      won: count('won'),
      lost: count('lost'),
      parked: count('nurture'),
      disqualified: count('disqualified'),
    });
    expect(answer.excluded).toEqual([]);
  });

  test('stages convert, hold deals that wait too long, and hand large customers over', async () => {
    const answer = await ask(document, adapter, { funnel: 'b2b' }, options);
    const figures = (id: string) => answer.stages.find(({ stage }) => stage === id);
    ['qualified', 'solution', 'proposal', 'negotiation', 'won'].forEach((id, index) => {
      const expected = [0.5, 0.6, 0.6, 0.4, 0.6][index] ?? 0;
      expect(Math.abs((figures(id)?.conversion.fromPrevious ?? 0) - expected), id).toBeLessThan(0.08);
    });
    expect(figures('lead')?.overdue).toBeGreaterThan(5);
    expect(figures('lead')?.overdue).toBeLessThan(figures('lead')?.open ?? 0);
    expect(answer.handoffs[0]?.count).toBeGreaterThan(5);
    expect(answer.unit).toBe('CNY');
  });

  test('the strategic funnel is fed', async () => {
    const answer = await ask(document, adapter, { funnel: 'strategic' }, options);
    expect(answer.stages.every(({ entered }) => entered > 0)).toBe(true);
    expect(answer.stages.find(({ stage }) => stage === 'chosen')?.notApplicable).toBeGreaterThan(5);
  });
});

describe('an imported CRM export', () => {
  const { files, facts } = exampleCrmExport();
  const document = crmTemplate(exampleCrmMapping);
  const adapter = adapterFor(document, (file) => files[file as keyof typeof files]);

  test('there is nothing to mend, with everything mapped or hardly anything', () => {
    expect(checkDocument(document)).toEqual([]);
    const least = crmTemplate({
      datasets: [{ id: 'deals', fields: [{ id: 'stage', type: 'string' }] }],
      opportunities: { dataset: 'deals', stage: { field: 'stage', won: ['W'], lost: ['L'] } },
    });
    expect(checkDocument(least)).toEqual([]);
  });

  test('its figures are those in the files', async () => {
    const metrics = (document.metrics ?? []).map(({ id }) => id);
    const answer = await ask(document, adapter, { metrics });
    const totals = Object.fromEntries(metrics.map((id) => [id, answer.metrics[id]?.total]));
    expect(totals).toEqual({
      won_deals: facts.won,
      lost_deals: facts.lost,
      open_deals: facts.engaging + facts.prospecting,
      win_rate: facts.won / (facts.won + facts.lost),
      won_value: facts.wonValue,
      average_deal_size: facts.wonValue / facts.won,
      days_to_win: facts.medianDaysToWin,
    });
  });

  test('by regional office', async () => {
    const metrics = ['won_deals', 'lost_deals'];
    const answer = await ask(document, adapter, { metrics, by: ['regional_office'] });
    expect(byGroup(answer, 'won_deals', 'regional_office')).toEqual(facts.wonByOffice);
    expect(byGroup(answer, 'lost_deals', 'regional_office')).toEqual(facts.lostByOffice);
  });

  test('the funnel leaves out who has no date, and counts them', async () => {
    const answer = await ask(document, adapter, { funnel: 'pipeline' });
    expect(outcomesOf(answer)).toEqual({ won: facts.won, lost: facts.lost, open: facts.engaging });
    expect(answer.excluded).toEqual([{ reason: 'undated', dataset: 'sales_pipeline', count: facts.prospecting }]);
    const reached = facts.won / (facts.won + facts.lost + facts.engaging);
    expect(answer.stages.find(({ stage }) => stage === 'won')?.conversion.fromStart).toBeCloseTo(reached, 12);
  });

  test('a product that the list does not know has no series', async () => {
    const answer = await ask(document, adapter, { metrics: ['won_deals'], by: ['series'] });
    expect(answer.groups.map(({ series }) => series)).toContain(null);
  });
});

describe('the four ways of selling over their example data', () => {
  const data = exampleWays();
  const document = fourWays();
  const adapter = rowsAdapter({ datasets: data.datasets, document });
  const options = { asOf: data.asOf };

  test('the data source has every field', async () => {
    expect(checkDocument(document, await adapter.describe({}))).toEqual([]);
  });

  test('every metric has a value, last year and in all', async () => {
    const metrics = (document.metrics ?? []).map(({ id }) => id);
    for (const range of [{ from: '2024-10-01', to: '2025-10-01' }, {}]) {
      const answer = await ask(document, adapter, { metrics, range }, options);
      expect(metrics.filter((id) => typeof answer.metrics[id]?.total !== 'number')).toEqual([]);
      expect(answer.excluded.filter(({ reason }) => reason !== 'undated')).toEqual([]);
    }
  });

  test.each((document.funnels ?? []).map((funnel) => [funnel.id, funnel] as const))(
    'every stage of %s is reached, wins and losses are there, and customers move on from it',
    async (id, { stages, counting }) => {
      const answer = await ask(document, adapter, { funnel: id }, options);
      const reached = new Map(answer.stages.map((figures) => [figures.stage, figures.reached]));
      expect(stages.filter((stage) => (reached.get(stage.id) ?? 0) === 0).map((stage) => stage.id)).toEqual([]);
      expect(answer.totals.won).toBeGreaterThan(10);
      if (counting?.method === 'history') {
        expect(answer.totals.lost).toBeGreaterThan(10);
        expect(answer.stages.some(({ overdue }) => overdue > 0)).toBe(true);
        expect(answer.handoffs.map(({ count }) => count > 3)).toEqual([true]);
      }
    },
  );

  test('each way alone gives the same figures of its own', async () => {
    for (const { create } of templates.slice(1, 5)) {
      const alone = create();
      const metrics = (alone.metrics ?? []).map(({ id }) => id);
      const [own, all] = await Promise.all([
        ask(alone, adapter, { metrics }, options),
        ask(document, adapter, { metrics }, options),
      ]);
      for (const id of metrics) expect(own.metrics[id]?.total, id).toBe(all.metrics[id]?.total);
    }
  });

  test('the same seed gives the same data, in each language', () => {
    expect(exampleWays()).toEqual(data);
    expect(exampleWays({ locale: 'zh-CN' }).datasets.opportunities['account']?.join('')).toMatch(/\p{Script=Han}/u);
  });
});

describe('a CRM export of 8,800 opportunities', () => {
  test('its figures are the known ones', async (context) => {
    const document = crmTemplate(exampleCrmMapping);
    const adapter = adapterFor(document, (file) => externalText(context, `data/crm/${file}`));
    const metrics = ['won_deals', 'lost_deals', 'won_value', 'days_to_win', 'open_deals'];
    const answer = await ask(document, adapter, { metrics });
    expect(metrics.map((id) => answer.metrics[id]?.total)).toEqual([4238, 2473, 10_005_534, 57, 2089]);

    const funnel = await ask(document, adapter, { funnel: 'pipeline' });
    expect(outcomesOf(funnel)).toEqual({ won: 4238, lost: 2473, open: 1589 });
    expect(funnel.excluded).toEqual([{ reason: 'undated', dataset: 'sales_pipeline', count: 500 }]);

    const rates = await ask(document, adapter, {
      metrics: ['win_rate', 'won_deals'],
      range: { from: '2017-03-01', to: '2018-01-01' },
      grain: 'month',
      by: ['regional_office'],
    });
    expect(rates.periods).toHaveLength(10);
    expect(rates.metrics['won_deals']?.total).toBe(4238);
    expect(rates.metrics['win_rate']?.total).toBeCloseTo(4238 / 6711, 12);
    expect(Object.keys(byGroup(rates, 'win_rate', 'regional_office')).sort()).toEqual(['Central', 'East', 'West']);
  });
});

function storedFields({ fields }: Dataset): Dataset['fields'] {
  return fields.filter(({ lookup, formula }) => lookup === undefined && formula === undefined);
}

function adapterFor(document: WeirDocument, read: (file: string) => string): DataAdapter {
  const rows = (document.datasets ?? []).map((dataset) => {
    const { data } = Papa.parse<Record<string, string>>(read(`${dataset.id}.csv`), {
      header: true,
      skipEmptyLines: true,
    });
    const numbers = new Set(dataset.fields.filter(({ type }) => type === 'number').map(({ id }) => id));
    const columns = storedFields(dataset).map(({ id }): [string, Scalar[]] => [
      id,
      data.map(({ [id]: cell = '' }) => (cell === '' ? null : numbers.has(id) ? Number(cell) : cell)),
    ]);
    return [dataset.id, Object.fromEntries(columns)] as const;
  });
  return rowsAdapter({ datasets: Object.fromEntries(rows) });
}

function byGroup(answer: MetricsAnswer, metric: string, dimension: string): Record<string, unknown> {
  const totals = answer.metrics[metric]?.totals ?? [];
  return Object.fromEntries(answer.groups.map((group, index) => [String(group[dimension]), totals[index]]));
}

function outcomesOf({ totals: { won, lost, open } }: FunnelAnswer) {
  return { won, lost, open };
}
