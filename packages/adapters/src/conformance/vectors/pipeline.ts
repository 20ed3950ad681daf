import type { Dataset, Formula, Funnel, Id, Scalar, Stage, WeirDocument } from '@weir/schema';
import type { FunnelQuestion } from '@weir/query';
import type { ExpectedError, ExpectedFunnel, Vector, VectorRows } from '../vector.js';

export const enters = (stage: Id): Stage['enters'] => [
  { dataset: 'moves', when: { '==': [{ var: 'stage' }, stage] } satisfies Formula, at: 'on', entity: 'deal' },
];

/** lead → qualified → proposal → won → delivered, with ways out to lost, parked and junk, and back from qualified to lead. */
export const pipelineFunnel: Funnel = {
  id: 'pipeline',
  value: { dataset: 'deals', field: 'amount' },
  stages: [
    { id: 'lead', kind: 'open', enters: enters('lead'), probability: 0.1, limit: { days: 14 } },
    { id: 'qualified', kind: 'open', enters: enters('qualified'), probability: 0.3 },
    { id: 'proposal', kind: 'open', enters: enters('proposal'), probability: 0.5 },
    { id: 'won', kind: 'won', enters: enters('won') },
    { id: 'delivered', kind: 'won', enters: enters('delivered') },
    { id: 'lost', kind: 'lost', enters: enters('lost') },
    { id: 'parked', kind: 'parked', enters: enters('parked') },
    { id: 'junk', kind: 'disqualified', enters: enters('junk') },
  ],
  transitions: [
    { from: 'lead', to: 'qualified', kind: 'advance' },
    { from: 'qualified', to: 'proposal', kind: 'advance' },
    { from: 'proposal', to: 'won', kind: 'advance' },
    { from: 'won', to: 'delivered', kind: 'advance' },
    { from: 'lead', to: 'lost', kind: 'lose' },
    { from: 'qualified', to: 'lost', kind: 'lose' },
    { from: 'proposal', to: 'lost', kind: 'lose' },
    { from: 'lead', to: 'junk', kind: 'lose' },
    { from: 'qualified', to: 'parked', kind: 'recycle' },
    { from: 'parked', to: 'qualified', kind: 'recycle' },
    { from: 'qualified', to: 'lead', kind: 'recycle' },
  ],
  counting: { method: 'history' },
};

export const movesDataset: Dataset = {
  id: 'moves',
  fields: [
    { id: 'deal', type: 'string' },
    { id: 'stage', type: 'string' },
    { id: 'on', type: 'date' },
    { id: 'team', type: 'string' },
  ],
};

export const pipeline: WeirDocument = {
  weir: 1,
  id: 'pipeline',
  title: 'Pipeline',
  settings: { timeZone: 'UTC' },
  datasets: [
    {
      id: 'deals',
      key: 'id',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'amount', type: 'number', unit: 'CNY' },
      ],
    },
    movesDataset,
  ],
  dimensions: [{ id: 'team', fields: { moves: 'team' } }],
  funnels: [pipelineFunnel],
};

/** The pipeline with another funnel, or other datasets, in its place. */
export function pipelineWith({ funnel, datasets }: { funnel?: Partial<Funnel>; datasets?: Dataset[] }): WeirDocument {
  return {
    ...pipeline,
    datasets: datasets ?? pipeline.datasets ?? [],
    funnels: [{ ...pipelineFunnel, ...funnel }],
  };
}

/**
 * Moves of each deal, written as `"lead 01-05, qualified 01-20 @East, won"`: the stage, the month and day of 2025 (none: the row has
 * no date), the team of the row (none: it has none).
 */
export function moves(histories: Readonly<Record<Id, string>>): VectorRows['moves'] & object {
  return Object.entries(histories).flatMap(([deal, history]) =>
    history.split(', ').map((entry) => {
      const [move = '', team = null] = entry.split(' @');
      const [stage = null, date] = move.split(' ');
      return { deal, stage, on: date ? `2025-${date}` : null, team };
    }),
  );
}

/** One row for each deal with its amount. */
export function amounts(values: Readonly<Record<Id, number | null>>): readonly Readonly<Record<Id, Scalar>>[] {
  return Object.entries(values).map(([id, amount]) => ({ id, amount }));
}

export interface PipelineCase {
  readonly name: string;
  readonly histories?: Readonly<Record<Id, string>>;
  readonly amounts?: Readonly<Record<Id, number | null>>;
  readonly rows?: VectorRows;
  readonly document?: WeirDocument;
  readonly question?: Partial<FunnelQuestion>;
  /** Default: 1 February 2025, midnight. */
  readonly asOf?: string;
  readonly expect: ExpectedFunnel | ExpectedError;
}

export function pipelineVector(given: PipelineCase): Vector {
  return {
    name: given.name,
    needs: ['funnel-history'],
    document: given.document ?? pipeline,
    rows: { moves: moves(given.histories ?? {}), deals: amounts(given.amounts ?? {}), ...given.rows },
    question: { funnel: 'pipeline', ...given.question },
    asOf: given.asOf ?? '2025-02-01T00:00:00Z',
    expect: given.expect,
  };
}
