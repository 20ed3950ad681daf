import type { FiguresResult, SequenceFiguresPlan } from '@weir/query';
import type { Pace } from '../../pace.js';
import { readEntityValues } from '../entity-values.js';
import { FigureTable } from '../figure-table.js';
import { spanOf } from '../moments.js';
import type { FunnelTables } from '../tables.js';
import { ExcludedEntities } from './excluded-entities.js';
import { readSequences } from './read-sequences.js';
import { SequenceFigureCell } from './sequence-figure-cell.js';

/**
 * The figures of a funnel that counts sequences, for formulas: in each range of the plan's tables those of the chains that begin in it.
 * @param onProgress entities done, of all
 */
export async function runSequenceFigures(
  plan: SequenceFiguresPlan,
  tables: FunnelTables,
  pace: Pace,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<FiguresResult> {
  const sequences = await readSequences(plan, tables, pace);
  const valueOf = readEntityValues(plan, sequences.sources);
  const runs = plan.tables.map((table) => {
    const figures = plan.figures.filter(({ id }) => table.measures.includes(id));
    return {
      groupOf: sequences.groupReader(table.by),
      spans: table.ranges.map(spanOf),
      cells: new FigureTable(table, () => new SequenceFigureCell(plan, sequences.asOf, figures)),
    };
  });
  const excluded = new ExcludedEntities(plan);
  await sequences.each((ties, entity) => {
    const value = valueOf(entity);
    let left: 'unclean' | 'unattributed' | undefined;
    for (const { groupOf, spans, cells } of runs) {
      for (const [place, span] of spans.entries()) {
        const chain = sequences.chainIn(ties, span);
        if (typeof chain === 'string') left ??= chain;
        if (typeof chain !== 'object') continue;
        const group = groupOf(chain);
        if (group) cells.of(group)[place]!.add(chain, value);
      }
    }
    if (left) excluded.add(left);
  }, onProgress);
  return {
    kind: 'funnel-figures',
    tables: runs.map(({ cells }) => cells.result()),
    excluded: [...sequences.sources.excluded.toList(), ...excluded.toList()],
    sampled: false,
  };
}
