import type { CellResult, FunnelFigures, PlanFigure } from '@weir/query';
import { isPair, resultOf } from '../figure-cell.js';
import type { PairFigure } from '../figure-cell.js';
import { Durations, share } from '../figures.js';
import type { DurationPart } from '../figures.js';
import { comesBefore, elapsedDays, elapsedSeconds } from '../moments.js';
import type { Moment } from '../moments.js';
import type { EntityValue } from '../value-sum.js';
import { isRunning, momentOf } from './find-chain.js';
import type { Chain } from './find-chain.js';
import { SequenceCell } from './sequence-cell.js';
import type { SequenceCellPart, SequenceCellRules } from './sequence-cell.js';

/** What one of several has gathered: plain data. */
export interface SequenceFigurePart {
  readonly whole: SequenceCellPart;
  readonly pairs: readonly PairPart[];
}

interface PairPart {
  readonly days: DurationPart;
  readonly inTime: number;
  readonly of: number;
}

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

  part(): SequenceFigurePart {
    return { whole: this.#whole.part(), pairs: [...this.#pairs.values()].map((pair) => pair.part()) };
  }

  join({ whole, pairs }: SequenceFigurePart): void {
    this.#whole.join(whole);
    for (const [place, pair] of [...this.#pairs.values()].entries()) pair.join(pairs[place]!);
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
    if (to && this.figure.to >= this.figure.from && !comesBefore(to, from)) {
      this.#of += 1;
      this.#days.add(elapsedDays(from, to));
      if (isInTime(to)) this.#inTime += 1;
      return;
    }
    const isOpen = isRunning(chain, this.asOf, this.rules) && isInTime(this.asOf);
    if (to || !isOpen) this.#of += 1;
  }

  part(): PairPart {
    return { days: this.#days.part(), inTime: this.#inTime, of: this.#of };
  }

  join({ days, inTime, of }: PairPart): void {
    this.#days.join(days);
    this.#inTime += inTime;
    this.#of += of;
  }

  result(): CellResult {
    if (this.figure.figure === 'conversion') return { value: share(this.#inTime, this.#of), rows: this.#of };
    const { count, ...statistics } = this.#days.figures();
    return { value: statistics[this.figure.statistic], rows: count };
  }
}
