import type { FunnelResult, SequencePlan } from '@weir/query';
import type { Scalar } from '@weir/schema';
import type { Pace } from '../../pace.js';
import { readEntityValues } from '../entity-values.js';
import { spanOf } from '../moments.js';
import type { FunnelTables } from '../tables.js';
import { ExcludedEntities } from './excluded-entities.js';
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
    excluded: [...sequences.sources.excluded.toList(), ...excluded.toList()],
    sampled: false,
  };
}
