import type { CellResult, FunnelFigures, PlanFigure } from '@weir/query';
import { isPair, resultOf } from '../figure-cell.js';
import type { PairFigure } from '../figure-cell.js';
import { Durations, share } from '../figures.js';
import { elapsedDays, elapsedSeconds } from '../moments.js';
import type { Moment } from '../moments.js';
import type { EntityValue } from '../value-sum.js';
import { isRunning, momentOf } from './find-chain.js';
import type { Chain } from './find-chain.js';
import { SequenceCell } from './sequence-cell.js';
import type { SequenceCellRules } from './sequence-cell.js';

/** Gathers the asked figures of one cell from chains that begin in it. */
export class SequenceFigureCell {
  readonly #figures: ReadonlyMap<string, PlanFigure>;
  readonly #whole: SequenceCell;
  readonly #pairs: ReadonlyMap<string, StepPair>;
  #figuresOfWhole: FunnelFigures | undefined;

  constructor(rules: SequenceCellRules, asOf: Moment, figures: readonly PlanFigure[]) {
    this.#figures = new Map(figures.map((figure) => [figure.id, figure]));
    this.#whole = new SequenceCell(rules, asOf);
    this.#pairs = new Map(figures.filter(isPair).map((figure) => [figure.id, new StepPair(figure, rules, asOf)]));
  }

  add(chain: Chain, value: EntityValue): void {
    this.#whole.add(chain, value);
    for (const pair of this.#pairs.values()) pair.add(chain);
  }

  get isEmpty(): boolean {
    return this.#whole.isEmpty;
  }

  result(id: string): CellResult {
    const figure = this.#figures.get(id)!;
    if (isPair(figure)) return this.#pairs.get(id)!.result();
    this.#figuresOfWhole ??= this.#whole.figures();
    return resultOf(figure, this.#figuresOfWhole, this.#whole.hasMixedCurrency);
  }
}

/** Of the chains that have one step, those that have another at or after it, and how long that took. */
class StepPair {
  readonly #days = new Durations();
  #inTime = 0;
  #of = 0;

  constructor(
    readonly figure: PairFigure,
    readonly rules: SequenceCellRules,
    readonly asOf: Moment,
  ) {}

  add(chain: Chain): void {
    const from = momentOf(chain, this.figure.from, this.rules.stages);
    if (!from) return;
    const to = momentOf(chain, this.figure.to, this.rules.stages);
    const window = this.figure.figure === 'conversion' ? this.figure.windowSeconds : null;
    const isInTime = (moment: Moment) => window === null || elapsedSeconds(from, moment) <= window;
    if (to && this.figure.to >= this.figure.from) {
      this.#of += 1;
      this.#days.add(elapsedDays(from, to));
      if (isInTime(to)) this.#inTime += 1;
      return;
    }
    const isOpen = isRunning(chain, this.asOf, this.rules) && isInTime(this.asOf);
    if (to || !isOpen) this.#of += 1;
  }

  result(): CellResult {
    if (this.figure.figure === 'conversion') return { value: share(this.#inTime, this.#of), rows: this.#of };
    const { count, ...statistics } = this.#days.figures();
    return { value: statistics[this.figure.statistic], rows: count };
  }
}
