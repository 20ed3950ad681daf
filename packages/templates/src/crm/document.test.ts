import { validateDocument, type WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { crmTemplate } from './document.js';
import type { CrmMapping, CrmOpportunities } from './mapping.js';
import { exampleCrmMapping as exportMapping } from '../example/crm-mapping.js';

const full = crmTemplate(exportMapping);

const metricIds = (document: WeirDocument) => (document.metrics ?? []).map(({ id }) => id);
const widgetIds = (document: WeirDocument) => (document.boards?.[0]?.widgets ?? []).map(({ id }) => id);
const fieldsOf = (document: WeirDocument, dataset: string) =>
  (document.datasets ?? []).find(({ id }) => id === dataset)?.fields ?? [];

function without(...left: (keyof CrmOpportunities)[]): CrmMapping {
  const opportunities = { ...exportMapping.opportunities };
  for (const name of left) delete (opportunities as Partial<Record<keyof CrmOpportunities, unknown>>)[name];
  return { ...exportMapping, opportunities };
}

describe('with everything mapped', () => {
  test('it is a document with a funnel, metrics and a board', () => {
    expect(validateDocument(full)).toEqual([]);
    expect(full.funnels?.[0]?.stages.map(({ id }) => id)).toEqual(['prospecting', 'engaging', 'won', 'lost']);
    expect(metricIds(full)).toEqual([
      'win_rate',
      'won_deals',
      'lost_deals',
      'open_deals',
      'won_value',
      'average_deal_size',
      'days_to_win',
    ]);
    expect(widgetIds(full).slice(6)).toEqual(['funnel', 'win_rate_by_month', 'teams', 'won_value_by_month']);
  });

  test('lookups become fields and dimensions, and the team is the first one by the owner', () => {
    expect(fieldsOf(full, 'sales_pipeline').find(({ id }) => id === 'regional_office')).toEqual({
      id: 'regional_office',
      title: 'Regional office',
      type: 'string',
      lookup: { by: 'sales_agent', dataset: 'sales_teams', field: 'regional_office' },
    });
    expect((full.dimensions ?? []).map(({ id }) => id)).toEqual([
      'regional_office',
      'sales_agent',
      'sector',
      'series',
      'product',
      'account',
    ]);
    expect(full.boards?.[0]?.widgets.find(({ id }) => id === 'teams')?.by).toEqual(['regional_office']);
  });

  test('an opportunity in prospecting enters nothing else, so that its missing date is counted once', () => {
    const entersWhen = (stage: string) => full.funnels?.[0]?.stages.find(({ id }) => id === stage)?.enters?.[0]?.when;
    expect(entersWhen('prospecting')).toEqual({ in: [{ var: 'deal_stage' }, ['Prospecting']] });
    expect(entersWhen('engaging')).toEqual({ '!': [{ in: [{ var: 'deal_stage' }, ['Prospecting']] }] });
  });

  test('the amount gets its currency, and the stages their order', () => {
    const fields = fieldsOf(full, 'sales_pipeline');
    expect(fields.find(({ id }) => id === 'close_value')?.unit).toBe('USD');
    expect(fields.find(({ id }) => id === 'deal_stage')?.values?.map(({ value }) => value)).toEqual([
      'Prospecting',
      'Engaging',
      'Won',
      'Lost',
    ]);
  });

  test('the mapping stays as it was', () => {
    const before = structuredClone(exportMapping);
    const document = crmTemplate(exportMapping);
    document.datasets?.[0]?.fields.pop();
    expect(exportMapping).toEqual(before);
  });
});

describe('what is left out leaves out what would need it', () => {
  const claims: [string, CrmMapping, (document: WeirDocument) => void][] = [
    [
      'no amount, no values',
      without('amount'),
      (document) => {
        expect(metricIds(document)).not.toContain('won_value');
        expect(metricIds(document)).not.toContain('average_deal_size');
        expect(document.funnels?.[0]?.value).toBeUndefined();
        expect(widgetIds(document)).not.toContain('won_value_by_month');
      },
    ],
    [
      'no close date, no funnel and nothing by month',
      without('closedOn'),
      (document) => {
        expect(document.funnels).toEqual([]);
        expect(metricIds(document)).not.toContain('days_to_win');
        expect(widgetIds(document).filter((id) => id.endsWith('_month'))).toEqual([]);
        expect(document.metrics?.[1]?.formula).toEqual({
          count: ['sales_pipeline', { in: [{ var: 'deal_stage' }, ['Won']] }, 'always'],
        });
      },
    ],
    [
      'no first date, no funnel and no days',
      without('engagedOn'),
      (document) => {
        expect(document.funnels).toEqual([]);
        expect(metricIds(document)).not.toContain('days_to_win');
        expect(widgetIds(document)).toContain('win_rate_by_month');
      },
    ],
    [
      'no owner and no lookups, no table by team',
      { ...without('owner'), lookups: [] },
      (document) => expect(widgetIds(document)).not.toContain('teams'),
    ],
    [
      'no lookups: the table is by owner',
      { ...exportMapping, lookups: [] },
      (document) => expect(document.boards?.[0]?.widgets.find(({ id }) => id === 'teams')?.by).toEqual(['sales_agent']),
    ],
    [
      'nothing but the stage: counts of all time',
      {
        datasets: [{ id: 'deals', fields: [{ id: 'stage', type: 'string' }] }],
        opportunities: { dataset: 'deals', stage: { field: 'stage', won: ['W'], lost: ['L'] } },
      },
      (document) => {
        expect(metricIds(document)).toEqual(['win_rate', 'won_deals', 'lost_deals', 'open_deals']);
        expect(widgetIds(document)).toEqual(['kpi_win_rate', 'kpi_won_deals', 'kpi_open_deals']);
        expect(document.boards?.[0]?.filters).toEqual(['period']);
      },
    ],
    [
      'no value means prospecting: the funnel starts with engaging',
      {
        ...exportMapping,
        opportunities: { ...exportMapping.opportunities, stage: { field: 'deal_stage', won: ['Won'], lost: ['Lost'] } },
      },
      (document) => expect(document.funnels?.[0]?.stages.map(({ id }) => id)).toEqual(['engaging', 'won', 'lost']),
    ],
    [
      'created and engaged apart: every row is prospecting from the day it was created',
      {
        ...exportMapping,
        datasets: exportMapping.datasets.map((dataset) =>
          dataset.id === 'sales_pipeline'
            ? { ...dataset, fields: [...dataset.fields, { id: 'created', type: 'date' as const }] }
            : dataset,
        ),
        opportunities: { ...exportMapping.opportunities, createdOn: 'created' },
      },
      (document) =>
        expect(document.funnels?.[0]?.stages.slice(0, 2).map(({ enters }) => enters)).toEqual([
          [{ dataset: 'sales_pipeline', at: 'created', entity: 'opportunity_id' }],
          [
            {
              dataset: 'sales_pipeline',
              at: 'engage_date',
              entity: 'opportunity_id',
              when: { '!=': [{ var: 'engage_date' }, null] },
            },
          ],
        ]),
    ],
  ];

  test.each(claims)('%s', (_claim, mapping, expectation) => {
    const document = crmTemplate(mapping);
    expect(validateDocument(document)).toEqual([]);
    expectation(document);
  });
});

test('a looked-up field whose name is taken gets its dataset’s name before it', () => {
  const document = crmTemplate({
    ...exportMapping,
    lookups: [{ by: 'product', dataset: 'products', field: 'product' }],
  });
  expect(fieldsOf(document, 'sales_pipeline').at(-1)?.id).toBe('products_product');
});
