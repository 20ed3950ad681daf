import type { WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import type { SequencePlan } from '../contract/plan.js';
import type { FunnelQuestion } from '../contract/question.js';
import { planFunnel } from './plan-funnel.js';
import { expectValidPlan } from './valid-plan.fixture.js';

const enters = (name: string) => [
  { dataset: 'events', at: 'at', entity: 'who', when: { '==': [{ var: 'name' }, name] } },
];

/** Visits, then a trial, then a purchase; a demo on the way may be left out. */
function shop(counting: object = {}, more: object = {}): WeirDocument {
  return {
    weir: 1,
    id: 'shop',
    title: 'Shop',
    datasets: [
      {
        id: 'events',
        key: 'id',
        time: 'at',
        sequence: 'row',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'row', type: 'number' },
          { id: 'who', type: 'string' },
          { id: 'name', type: 'string' },
          { id: 'at', type: 'datetime' },
          { id: 'channel', type: 'string' },
        ],
      },
    ],
    dimensions: [{ id: 'channel', fields: { events: 'channel' } }],
    funnels: [
      {
        id: 'buying',
        stages: [
          { id: 'visit', kind: 'open', probability: 0.1, enters: enters('visit') },
          { id: 'demo', kind: 'open', optional: true, enters: enters('demo') },
          { id: 'old', kind: 'open', archived: true, enters: enters('old') },
          { id: 'trial', kind: 'open', enters: enters('trial') },
          { id: 'gone', kind: 'lost', enters: enters('gone') },
          { id: 'bought', kind: 'won', enters: enters('bought') },
        ],
        counting: { method: 'sequence', window: { hours: 36 }, ...counting },
        ...more,
      },
    ],
  } as WeirDocument;
}

function plan(document: WeirDocument, question: Partial<FunnelQuestion> = {}): SequencePlan {
  const made = planFunnel(document, { funnel: 'buying', ...question }, { asOf: '2025-07-01T00:00:00Z' });
  expectValidPlan(made);
  return made as SequencePlan;
}

describe('a plan of sequence counting', () => {
  test('has the open and won stages as steps, in document order and without archived ones', () => {
    const { kind, stages, order, entry, windowSeconds, exclude } = plan(shop());
    expect(stages).toEqual([
      { id: 'visit', isOptional: false, probability: 0.1 },
      { id: 'demo', isOptional: true, probability: null },
      { id: 'trial', isOptional: false, probability: null },
      { id: 'bought', isOptional: false, probability: null },
    ]);
    expect({ kind, order, entry, windowSeconds, exclude }).toEqual({
      kind: 'funnel-sequence',
      order: 'ordered',
      entry: 'best',
      windowSeconds: 36 * 3600,
      exclude: [],
    });
  });

  test('its own path goes first, and steps, signals, exclusions and attribution are places in it', () => {
    const signal = { dataset: 'events', at: 'at', entity: 'who' };
    const document = shop(
      { order: 'strict', entry: 'first', exclude: [{ signal, after: 'bought', before: 'visit' }] },
      { path: ['bought', 'visit'] },
    );
    const made = plan(document, { attribution: 'step:visit', by: ['channel'] });
    expect(made.stages.map(({ id }) => id)).toEqual(['bought', 'visit']);
    expect(made.signals.map(({ stage, when }) => [stage, when])).toEqual([
      [0, { '==': [{ var: 'name' }, 'bought'] }],
      [1, { '==': [{ var: 'name' }, 'visit'] }],
    ]);
    expect(made.exclude).toEqual([
      { signal: { ...signal, sequence: 'row', key: 'id', first: false }, after: 0, before: 1 },
    ]);
    expect(made).toMatchObject({
      order: 'strict',
      entry: 'first',
      attribution: { stage: 1 },
      by: [{ events: 'channel' }],
    });
  });

  test.each<[string, WeirDocument, Partial<FunnelQuestion>, string]>([
    ['no window', shop({ window: undefined }), {}, 'counts sequences, which needs a window'],
    [
      'an exclusion the wrong way round',
      shop({ exclude: [{ signal: { dataset: 'events', at: 'at', entity: 'who' }, after: 'bought', before: 'visit' }] }),
      {},
      'does not come before',
    ],
    [
      'an exclusion of an optional step',
      shop({ exclude: [{ signal: { dataset: 'events', at: 'at', entity: 'who' }, after: 'visit', before: 'demo' }] }),
      {},
      'is optional',
    ],
    [
      'an exclusion of what is no step',
      shop({ exclude: [{ signal: { dataset: 'events', at: 'at', entity: 'who' }, after: 'visit', before: 'gone' }] }),
      {},
      '"gone" is not on it',
    ],
    [
      'an exclusion without an order',
      shop({
        order: 'unordered',
        exclude: [{ signal: { dataset: 'events', at: 'at', entity: 'who' }, after: 'visit', before: 'trial' }],
      }),
      {},
      'An unordered funnel takes no exclusions',
    ],
    ['only optional steps', shop({}, { path: ['demo'] }), {}, 'every step of its path is optional'],
    [
      'attribution to what is no step',
      shop(),
      { attribution: 'step:gone' },
      'Stage "gone" is not a step of funnel "buying"',
    ],
  ])('%s is refused', (_what, document, question, message) => {
    expect(() => plan(document, question)).toThrow(message);
  });
});
