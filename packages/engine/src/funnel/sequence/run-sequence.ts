import type { FunnelResult, SequencePlan } from '@weir/query';
import type { Scalar } from '@weir/schema';
import type { Pace } from '../../pace.js';
import { readEntityValues } from '../entity-values.js';
import { spanOf } from '../moments.js';
import type { FunnelTables } from '../tables.js';
import { TimeHistogram } from '../time-histogram.js';
import { ExcludedEntities } from './excluded-entities.js';
import { isRunning, momentOf } from './find-chain.js';
import type { Chain } from './find-chain.js';
import { readSequences } from './read-sequences.js';
import { SequenceCell } from './sequence-cell.js';

/**
 * Counts a funnel by sequence: entries → events of each entity → its chain → figures of the whole, of each group and of each period, which
 * is answered as a range of its own.
 * @param onProgress entities done, of all
 */
export async function runSequence(
  plan: SequencePlan,
  tables: FunnelTables,
  pace: Pace,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<FunnelResult> {
  const sequences = await readSequences(plan, tables, pace);
  const valueOf = readEntityValues(plan, sequences.sources);
  const cellOf = () => new SequenceCell(plan, sequences.asOf);
  const groupOf = sequences.groupReader(plan.by);
  const whole = { cell: cellOf(), span: spanOf(plan.range) };
  const periods = plan.periods.map((period) => ({ cell: cellOf(), span: spanOf(period) }));
  const groups = new Map<string, { values: readonly Scalar[]; cell: SequenceCell }>();
  const excluded = new ExcludedEntities(plan);

  const { histogram: asked, stages } = plan;
  const histogram = asked && new TimeHistogram(asked);
  const addTimes = (chain: Chain) => {
    const from = histogram && momentOf(chain, asked!.from, stages);
    const to = asked && asked.to > asked.from ? momentOf(chain, asked.to, stages) : undefined;
    if (from) histogram.add({ from, to }, isRunning(chain, sequences.asOf, plan));
  };

  await sequences.each((ties, entity) => {
    const value = valueOf(entity);
    for (const { cell, span } of periods) {
      const chain = sequences.chainIn(ties, span);
      if (typeof chain === 'object') cell.add(chain, value);
    }
    const chain = sequences.chainIn(ties, whole.span);
    if (typeof chain === 'string') excluded.add(chain);
    if (typeof chain !== 'object') return;
    whole.cell.add(chain, value);
    addTimes(chain);
    if (plan.by.length === 0) return;
    const values = groupOf(chain);
    if (!values) {
      excluded.add('unattributed');
      return;
    }
    const name = JSON.stringify(values);
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { values, cell: cellOf() }));
    group.cell.add(chain, value);
  }, onProgress);

  return {
    kind: 'funnel',
    total: whole.cell.figures(),
    groups: [...groups.values()].map(({ values, cell }) => ({ values, ...cell.figures() })),
    periods: periods.map(({ cell }) => cell.figures()),
    handoffs: [],
    ...(histogram && { histogram: histogram.result() }),
    excluded: [...sequences.sources.excluded.toList(), ...excluded.toList()],
    sampled: false,
  };
}
