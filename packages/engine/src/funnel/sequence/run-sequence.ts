import type { FunnelResult, SequencePlan } from '@weir/query';
import type { Pace } from '../../pace.js';
import { alone } from '../../team/team.js';
import type { Team } from '../../team/team.js';
import { readEntityValues } from '../entity-values.js';
import { GroupCells } from '../group-cells.js';
import { comesBefore, spanOf } from '../moments.js';
import type { Span } from '../moments.js';
import type { FunnelTables } from '../tables.js';
import { TimeHistogram } from '../time-histogram.js';
import type { EntityValue } from '../value-sum.js';
import { ExcludedEntities } from './excluded-entities.js';
import { isRunning, momentOf } from './find-chain.js';
import type { Chain } from './find-chain.js';
import { readSequences } from './read-sequences.js';
import { SequenceCell } from './sequence-cell.js';
import type { FoundChain, RangeCell, SequencePass, SequenceVisitor } from './sequence-pass.js';

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
  team: Team = alone,
): Promise<FunnelResult> {
  const isGrouped = plan.by.length > 0;
  const begin = async (pass: SequencePass) => new SequenceCount(plan, pass, await readEntityValues(plan, pass.sources));
  const count = await readSequences({ plan, isGrouped, tables, pace, begin, onProgress, team });
  for (const part of await team.gather(() => count.part())) count.join(part);
  return count.result();
}

class SequenceCount implements SequenceVisitor {
  readonly #plan: SequencePlan;
  readonly #pass: SequencePass;
  readonly #valueOf: (entity: number) => EntityValue;
  readonly #groupOf: ReturnType<SequencePass['groupReader']> | null;
  readonly #span: Span;
  readonly #whole: SequenceCell;
  readonly #periods: readonly { readonly cell: SequenceCell; readonly span: Span }[];
  readonly #groups: GroupCells<SequenceCell>;
  readonly #excluded: ExcludedEntities;
  readonly #histogram: TimeHistogram | null;
  readonly cells: readonly RangeCell[] | undefined;

  constructor(plan: SequencePlan, pass: SequencePass, valueOf: (entity: number) => EntityValue) {
    const cellOf = () => new SequenceCell(plan, pass.asOf);
    this.#plan = plan;
    this.#pass = pass;
    this.#valueOf = valueOf;
    this.#groupOf = plan.by.length > 0 ? pass.groupReader(plan.by) : null;
    this.#span = spanOf(plan.range);
    this.#whole = cellOf();
    this.#periods = plan.periods.map((period) => ({ cell: cellOf(), span: spanOf(period) }));
    this.#groups = new GroupCells(cellOf);
    this.#excluded = new ExcludedEntities(plan);
    this.#histogram = plan.histogram && new TimeHistogram(plan.histogram);
    const isPlain = !this.#groupOf && !this.#histogram && plan.value === null;
    this.cells = isPlain ? [...this.#periods, { cell: this.#whole, span: this.#span }] : undefined;
  }

  visit(chainIn: (span: Span) => FoundChain, entity: number): void {
    const value = this.#valueOf(entity);
    for (const { cell, span } of this.#periods) {
      const chain = chainIn(span);
      if (typeof chain === 'object') cell.add(chain, value);
    }
    const chain = chainIn(this.#span);
    if (typeof chain === 'string') this.#excluded.add(chain);
    if (typeof chain !== 'object') return;
    this.#whole.add(chain, value);
    if (this.#histogram) this.#addTimes(chain, this.#histogram);
    if (!this.#groupOf) return;
    const group = this.#groupOf(chain);
    if (group) this.#groups.of(group).add(chain, value);
    else this.#excluded.add('unattributed');
  }

  #addTimes(chain: Chain, histogram: TimeHistogram): void {
    const { stages } = this.#plan;
    const asked = this.#plan.histogram!;
    const from = momentOf(chain, asked.from, stages);
    const to = asked.to > asked.from ? momentOf(chain, asked.to, stages) : undefined;
    // Without an order an optional step may have been done the other way round: then it does not follow, nor is it waited for.
    if (!from || (to && comesBefore(to, from))) return;
    histogram.add({ from, to }, isRunning(chain, this.#pass.asOf, this.#plan));
  }

  part() {
    return {
      whole: this.#whole.part(),
      periods: this.#periods.map(({ cell }) => cell.part()),
      groups: this.#groups.parts((cell) => cell.part()),
      excluded: this.#excluded.part(),
      histogram: this.#histogram?.part(),
    };
  }

  join(part: ReturnType<SequenceCount['part']>): void {
    this.#whole.join(part.whole);
    for (const [place, { cell }] of this.#periods.entries()) cell.join(part.periods[place]!);
    this.#groups.join(part.groups, (cell, own) => cell.join(own));
    this.#excluded.join(part.excluded);
    if (part.histogram) this.#histogram?.join(part.histogram);
  }

  result(): FunnelResult {
    return {
      kind: 'funnel',
      total: this.#whole.figures(),
      groups: this.#groups.all().map(({ values, cell }) => ({ values, ...cell.figures() })),
      periods: this.#periods.map(({ cell }) => cell.figures()),
      handoffs: [],
      ...(this.#histogram && { histogram: this.#histogram.result() }),
      excluded: [...this.#pass.sources.excluded.toList(), ...this.#excluded.toList()],
      sampled: false,
    };
  }
}
