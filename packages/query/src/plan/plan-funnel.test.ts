import { describe, expect, test } from 'vitest';
import type { FunnelPlan } from '../contract/plan.js';
import type { FunnelQuestion } from '../contract/question.js';
import { planFunnel } from './plan-funnel.js';
import { sales } from './sales.fixture.js';
import { expectValidPlan } from './valid-plan.fixture.js';

function plan(question: FunnelQuestion) {
  const made = planFunnel(sales, question, { asOf: '2025-07-01T00:00:00Z' });
  expectValidPlan(made);
  return made as FunnelPlan;
}

describe('a funnel plan', () => {
  test('says stages by their place, advances once and without archived ones', () => {
    const { stages, advances, basis, attribution, windowSeconds } = plan({ funnel: 'b2b' });
    expect(stages).toEqual([
      { id: 'lead', kind: 'open', probability: 0.1, limitDays: 14 },
      { id: 'visited', kind: 'open', probability: null, limitDays: null },
      { id: 'won', kind: 'won', probability: null, limitDays: null },
      { id: 'lost', kind: 'lost', probability: null, limitDays: null },
    ]);
    expect(advances).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect({ basis, attribution, windowSeconds }).toEqual({
      basis: 'entry',
      attribution: 'first',
      windowSeconds: 90 * 86_400,
    });
  });

  test('a signal names its entity, by default the key; a condition that always holds is left out', () => {
    expect(plan({ funnel: 'b2b' }).signals.slice(0, 3)).toEqual([
      { stage: 0, dataset: 'deals', at: 'created_on', entity: 'id', sequence: null, key: 'id', first: false },
      { stage: 1, dataset: 'visits', at: 'at', entity: 'deal', sequence: null, key: null, first: true },
      {
        stage: 2,
        dataset: 'deals',
        when: { '==': [{ var: 'stage' }, 'won'] },
        at: 'closed_on',
        entity: 'id',
        sequence: null,
        key: 'id',
        first: false,
      },
    ]);
  });

  test('the value has a currency, and a hand-over its entity in the other funnel', () => {
    const { value, handoffs, sources } = plan({ funnel: 'b2b' });
    expect(value).toEqual({ dataset: 'deals', field: 'price', entity: 'id', currency: 'currency' });
    expect(handoffs).toEqual([
      {
        from: 2,
        to: { funnel: 'strategic', stage: 'plan' },
        when: { '>': [{ var: 'amount' }, 500] },
        entity: { deals: 'account' },
        signals: [
          { dataset: 'contracts', at: 'signed_on', entity: 'account', sequence: null, key: 'account', first: false },
        ],
      },
    ]);
    expect(sources.map(({ dataset, fields }) => [dataset, fields.map(({ id }) => id)])).toEqual([
      ['deals', ['created_on', 'id', 'closed_on', 'stage', 'price', 'currency', 'account', 'amount']],
      ['visits', ['at', 'deal']],
      ['contracts', ['signed_on', 'account']],
    ]);
  });

  test('breakdown and filters name a field of every dataset that signals', () => {
    const { by, filters } = plan({ funnel: 'b2b', by: ['team'], filters: { team: ['East', null] } });
    expect(by).toEqual([{ deals: 'team', visits: 'team' }]);
    expect(filters).toEqual([{ fields: { deals: 'team', visits: 'team' }, values: ['East', null] }]);
  });

  test('a grain makes periods, without one there are none', () => {
    const range = { from: '2025-01-01', to: '2025-03-01' };
    expect(plan({ funnel: 'b2b', range }).periods).toEqual([]);
    expect(plan({ funnel: 'b2b', range, grain: 'month' }).periods).toHaveLength(2);
  });

  test('attribution may be a step', () => {
    expect(plan({ funnel: 'b2b', attribution: 'step:visited' }).attribution).toEqual({ stage: 1 });
  });

  test.each<[FunnelQuestion, string]>([
    [{ funnel: 'b2c' }, 'There is no funnel "b2c". Did you mean "b2b"?'],
    [{ funnel: 'nameless' }, 'Funnel "nameless" reads dataset "visits", which has no key.'],
    [{ funnel: 'b2b', by: ['stage'] }, 'Dataset "visits" has no dimension "stage".'],
    [{ funnel: 'b2b', attribution: 'step:visit' }, 'Funnel "b2b" has no stage "visit". Did you mean "visited"?'],
    [
      { funnel: 'b2b', attribution: 'most' as 'first' },
      '"attribution" is "first", "last" or "step:" and a stage, not "most".',
    ],
    [{ funnel: 'broken' }, 'Funnel "broken" cannot be calculated: The formula must give true or false, not a number.'],
  ])('%j is refused', (question, message) => {
    expect(() => plan(question)).toThrow(message);
  });
});
