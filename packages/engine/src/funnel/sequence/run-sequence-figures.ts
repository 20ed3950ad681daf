import type { FiguresResult, SequenceFiguresPlan } from '@weir/query';
import type { Pace } from '../../pace.js';
import { alone } from '../../team/team.js';
import type { Team } from '../../team/team.js';
import { readEntityValues } from '../entity-values.js';
import { FigureTable } from '../figure-table.js';
import { spanOf } from '../moments.js';
import type { Span } from '../moments.js';
import type { FunnelTables } from '../tables.js';
import type { EntityValue } from '../value-sum.js';
import { ExcludedEntities } from './excluded-entities.js';
import { readSequences } from './read-sequences.js';
import { SequenceFigureCell } from './sequence-figure-cell.js';
import type { SequenceFigurePart } from './sequence-figure-cell.js';
import type { FoundChain, SequencePass, SequenceVisitor } from './sequence-pass.js';

/**
 * The figures of a funnel that counts sequences, for formulas: in each range of the plan's tables those of the chains that begin in it.
 * @param onProgress entities done, of all
 */
export async function runSequenceFigures(
  plan: SequenceFiguresPlan,
  tables: FunnelTables,
  pace: Pace,
  onProgress: (done: number, of: number) => void = () => {},
  team: Team = alone,
): Promise<FiguresResult> {
  const isGrouped = plan.tables.some(({ by }) => by.length > 0);
  const begin = async (pass: SequencePass) => new FiguresCount(plan, pass, await readEntityValues(plan, pass.sources));
  const count = await readSequences({ plan, isGrouped, tables, pace, begin, onProgress, team });
  for (const part of await team.gather(() => count.part())) count.join(part);
  return count.result();
}

interface TableCount {
  readonly groupOf: ReturnType<SequencePass['groupReader']> | null;
  readonly spans: readonly Span[];
  readonly cells: FigureTable<SequenceFigurePart, SequenceFigureCell>;
}

const everybody: readonly never[] = [];

class FiguresCount implements SequenceVisitor {
  readonly #pass: SequencePass;
  readonly #valueOf: (entity: number) => EntityValue;
  readonly #tables: readonly TableCount[];
  readonly #excluded: ExcludedEntities;

  constructor(plan: SequenceFiguresPlan, pass: SequencePass, valueOf: (entity: number) => EntityValue) {
    this.#pass = pass;
    this.#valueOf = valueOf;
    this.#excluded = new ExcludedEntities(plan);
    this.#tables = plan.tables.map((table) => {
      const figures = plan.figures.filter(({ id }) => table.measures.includes(id));
      return {
        groupOf: table.by.length > 0 ? pass.groupReader(table.by) : null,
        spans: table.ranges.map(spanOf),
        cells: new FigureTable(table, () => new SequenceFigureCell(plan, pass.asOf, figures)),
      };
    });
  }

  visit(chainIn: (span: Span) => FoundChain, entity: number): void {
    const value = this.#valueOf(entity);
    let left: 'unclean' | 'unattributed' | undefined;
    for (const { groupOf, spans, cells } of this.#tables) {
      for (const [place, span] of spans.entries()) {
        const chain = chainIn(span);
        if (typeof chain === 'string') left ??= chain;
        if (typeof chain !== 'object') continue;
        const group = groupOf ? groupOf(chain) : everybody;
        if (group) cells.of(group)[place]!.add(chain, value);
      }
    }
    if (left) this.#excluded.add(left);
  }

  part() {
    return { tables: this.#tables.map(({ cells }) => cells.part()), excluded: this.#excluded.part() };
  }

  join({ tables, excluded }: ReturnType<FiguresCount['part']>): void {
    for (const [place, { cells }] of this.#tables.entries()) cells.join(tables[place]!);
    this.#excluded.join(excluded);
  }

  result(): FiguresResult {
    return {
      kind: 'funnel-figures',
      tables: this.#tables.map(({ cells }) => cells.result()),
      excluded: [...this.#pass.sources.excluded.toList(), ...this.#excluded.toList()],
      sampled: false,
    };
  }
}
