import { rowsAdapter } from '@weir/adapters';
import { commands } from '@weir/designer';
import { ask, checkDocument } from '@weir/query';
import type { FunnelAnswer, FunnelQuestion } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';

const stage = (id: string, kind: 'open' | 'won' = 'open') => ({
  id,
  title: id,
  kind,
  enters: [{ dataset: 'moves', when: { '==': [{ var: 'stage' }, id] }, at: 'on', entity: 'deal' }],
});

const document: WeirDocument = {
  weir: 1,
  id: 'sales',
  title: 'Sales',
  datasets: [
    {
      id: 'moves',
      key: 'id',
      time: 'on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'deal', type: 'string' },
        { id: 'stage', type: 'string' },
        { id: 'on', type: 'date' },
      ],
    },
  ],
  funnels: [
    {
      id: 'f',
      title: 'F',
      stages: [stage('lead'), stage('offer'), stage('talk'), stage('won', 'won')],
      transitions: [
        { from: 'lead', to: 'offer', kind: 'advance' },
        { from: 'offer', to: 'talk', kind: 'advance' },
        { from: 'talk', to: 'won', kind: 'advance' },
      ],
    },
  ],
};

/** Deal a has been through talk and is won, b stands in it, c comes there after the day. */
const moves = [
  ['a', 'lead', '2025-01-02'],
  ['a', 'offer', '2025-01-05'],
  ['a', 'talk', '2025-01-10'],
  ['a', 'won', '2025-01-20'],
  ['b', 'lead', '2025-01-03'],
  ['b', 'talk', '2025-01-25'],
  ['c', 'lead', '2025-02-01'],
  ['c', 'offer', '2025-02-03'],
  ['c', 'talk', '2025-02-10'],
  ['d', 'lead', '2025-02-05'],
  ['d', 'talk', '2025-02-11'],
].map(([deal, to, on], index) => ({ id: `m${index}`, deal: deal!, stage: to!, on: on! }));

const adapter = rowsAdapter({ datasets: { moves }, document });
const count = (of: WeirDocument, asOf: string, question: Partial<FunnelQuestion> = {}): Promise<FunnelAnswer> =>
  ask(of, adapter, { funnel: 'f', ...question }, { asOf });
const archived = (from: string | null) =>
  commands['stage/archive-into'].run(document, { funnel: 'f', stage: 'talk', into: 'offer', from }).document;
const stages = ({ stages: counted }: FunnelAnswer, figure: 'entered' | 'open') =>
  Object.fromEntries(counted.map((each) => [each.stage, each[figure]]));

test('a document with a stage that is stood in for has no mistakes', () => {
  for (const from of ['2025-02-01', null])
    expect(checkDocument(archived(from)).filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('from a day on', () => {
  test('what was counted until then is counted the same, as of then and ever after', async () => {
    const made = archived('2025-02-01');
    const before = await count(document, '2025-02-01');
    const after = await count(made, '2025-02-01');
    expect(after.stages.map(({ entered, open, days }) => ({ entered, open, days }))).toEqual(
      before.stages.map(({ entered, open, days }) => ({ entered, open, days })),
    );
    expect(after.flows).toEqual(before.flows);
    expect(after.totals).toEqual(before.totals);
    const range = { from: '2025-01-01', to: '2025-02-01' };
    const later = await count(made, '2025-03-01', { range, basis: 'activity' });
    expect(stages(later, 'entered')).toEqual(
      stages(await count(document, '2025-03-01', { range, basis: 'activity' }), 'entered'),
    );
  });

  test('who would have entered it enters the other one; who is in it stays', async () => {
    const answer = await count(archived('2025-02-01'), '2025-03-01');
    // c was in offer already: going on there is no second visit.
    expect(stages(answer, 'entered')).toEqual({ lead: 4, offer: 3, talk: 2, won: 1 });
    expect(stages(answer, 'open')).toEqual({ lead: 0, offer: 2, talk: 1, won: 1 });
  });
});

test('from the beginning all of its history counts for the other one', async () => {
  const answer = await count(archived(null), '2025-03-01');
  expect(stages(answer, 'entered')).toEqual({ lead: 4, offer: 4, talk: 0, won: 1 });
  expect(stages(answer, 'open')).toEqual({ lead: 0, offer: 3, talk: 0, won: 1 });
});
