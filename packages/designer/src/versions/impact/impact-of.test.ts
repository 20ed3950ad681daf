import { expect, test } from 'vitest';
import type { WeirDocument } from '@weir/schema';
import { commandOf } from '../../editor/index.js';
import type { CommandId, CommandParams } from '../../editor/index.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import { diffDocuments } from '../diff/index.js';
import { impactOf } from './impact-of.js';

const after = <Id extends CommandId>(id: Id, params: CommandParams<Id>) =>
  commandOf(id).run(exampleDocument, params).document;

function impact(made: WeirDocument) {
  const { metrics, insights, boards, stages } = impactOf(diffDocuments(exampleDocument, made), made);
  return {
    metrics: metrics.map(({ id }) => id),
    insights: insights.map(({ id }) => id),
    boards: boards.map(({ board, widgets }) => `${board.id}: ${widgets.map(({ id }) => id).join()}`),
    stages: stages.map(({ funnel, stage }) => `${funnel}/${stage}`),
  };
}

const nothing = { metrics: [], insights: [], boards: [], stages: [] };

test.each<[string, WeirDocument, Partial<ReturnType<typeof impact>>]>([
  ['nothing touches nothing', exampleDocument, {}],
  [
    'a name touches no figure',
    after('stage/rename', { funnel: 'solution', stage: 'lead', locale: 'en', title: 'Enquiry' }),
    {},
  ],
  [
    'nor does a place on the drawing',
    after('stage/move', { funnel: 'solution', positions: { lead: { x: 1, y: 1 } } }),
    {},
  ],
  ['nor does a target', after('stage/set-target', { funnel: 'solution', stage: 'lead', days: 3 }), {}],
  [
    'a rule touches the funnel, what names it, the cards that show it, and who stands there',
    after('stage/set-signal', { funnel: 'solution', stage: 'proposal', index: 0, changes: { first: true } }),
    {
      metrics: ['negotiated', 'won_per_created'],
      boards: ['main: w1'],
      stages: ['solution/proposal'],
    },
  ],
  [
    'a stage that is added touches the funnel; nobody stood there',
    after('stage/add', { funnel: 'solution', kind: 'open', title: 'Demo' }),
    { metrics: ['negotiated', 'won_per_created'], boards: ['main: w1'] },
  ],
  [
    'a metric touches those that are made of it',
    after('metric/set-formula', { metric: 'deals_created', formula: { count: ['moves'] } }),
    { metrics: ['deals_created', 'won_per_created'] },
  ],
  [
    'a field touches what reads it, by rules too',
    {
      ...exampleDocument,
      datasets:
        exampleDocument.datasets?.map((dataset) => ({
          ...dataset,
          fields: dataset.fields.map((field) =>
            field.id === 'closed_on' ? { ...field, type: 'datetime' as const } : field,
          ),
        })) ?? [],
    },
    { metrics: ['win_rate'], boards: ['main: w2'] },
  ],
  [
    'a zone touches everything that is counted',
    after('document/set-settings', { changes: { timeZone: 'Asia/Shanghai' } }),
    {
      metrics: ['deals_created', 'win_rate', 'negotiated', 'won_per_created'],
      boards: ['main: w1,w2'],
    },
  ],
  [
    'a funnel that nobody looks at touches itself only',
    after('stage/set-kind', { funnel: 'strategic', stage: 'plan', kind: 'parked' }),
    { stages: ['strategic/plan'] },
  ],
])('%s', (_claim, made, touched) => {
  expect(impact(made)).toEqual({ ...nothing, ...touched });
});
