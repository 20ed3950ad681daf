import type { CellResult, FunnelFigures, PlanFigure } from '@weir/query';
import { FunnelCell } from './cell.js';
import type { CellRules, FunnelCellPart } from './cell.js';
import { ConversionTally } from './conversion-tally.js';
import type { ConversionPart } from './conversion-tally.js';
import type { EntityHistory } from './entity-history.js';
import { Durations, share } from './figures.js';
import type { DurationPart } from './figures.js';
import { elapsedDays, isWithin } from './moments.js';
import type { Span } from './moments.js';
import { firstTimes } from './time-histogram.js';
import type { EntityValue } from './value-sum.js';

export type PairFigure = Extract<PlanFigure, { readonly from: number }>;
/** What the figures of a whole cell give. */
export type WholeFigure = Exclude<PlanFigure, PairFigure>;

export const isPair = (figure: PlanFigure): figure is PairFigure =>
  figure.figure === 'conversion' || figure.figure === 'time_between';

/** What one of several has gathered: plain data. */
export interface FigureCellPart {
  readonly whole: FunnelCellPart | null;
  readonly pairs: readonly (ConversionPart | DurationPart)[];
}

/** Gathers the asked figures of one cell. */
export class FigureCell {
  readonly #whole: FunnelCell | null;
  readonly #pairs: readonly (ConversionPair | TimePair)[];
  readonly #figures: ReadonlyMap<string, PlanFigure>;
  #figuresOfWhole: FunnelFigures | undefined;

  constructor(rules: CellRules, span: Span, figures: readonly PlanFigure[]) {
    this.#figures = new Map(figures.map((figure) => [figure.id, figure]));
    this.#whole = figures.every(isPair) ? null : new FunnelCell(rules, span);
    this.#pairs = figures
      .filter(isPair)
      .map((figure) =>
        figure.figure === 'conversion' ? new ConversionPair(figure, rules, span) : new TimePair(figure, span),
      );
  }

  add(history: EntityHistory, value: EntityValue): void {
    this.#whole?.add(history, value);
    for (const pair of this.#pairs) pair.add(history);
  }

  part(): FigureCellPart {
    return { whole: this.#whole?.part() ?? null, pairs: this.#pairs.map((pair) => pair.part()) };
  }

  join({ whole, pairs }: FigureCellPart): void {
    if (whole) this.#whole?.join(whole);
    for (const [place, pair] of this.#pairs.entries()) pair.join(pairs[place] as ConversionPart & DurationPart);
  }

  /** Nothing of any entity counted here. */
  get isEmpty(): boolean {
    return (this.#whole?.isEmpty ?? true) && this.#pairs.every((pair) => pair.result().rows === 0);
  }

  result(id: string): CellResult {
    const figure = this.#figures.get(id)!;
    if (isPair(figure)) return this.#pairs.find((pair) => pair.id === id)!.result();
    this.#figuresOfWhole ??= this.#whole!.figures();
    return resultOf(figure, this.#figuresOfWhole, this.#whole!.hasMixedCurrency);
  }
}

/** By the date of first reaching the first stage. */
class ConversionPair {
  readonly id: string;
  readonly #tally = new ConversionTally();

  constructor(
    readonly figure: Extract<PlanFigure, { figure: 'conversion' }>,
    readonly rules: CellRules,
    readonly span: Span,
  ) {
    this.id = figure.id;
  }

  add(history: EntityHistory): void {
    const { from, to, windowSeconds } = this.figure;
    const origin = history.reachedFrom(from, 0);
    if (origin < 0 || !isWithin(history.visits[origin]!, this.span)) return;
    this.#tally.add(history, origin, to, windowSeconds, this.rules.asOfMoment);
  }

  part(): ConversionPart {
    return this.#tally.part();
  }

  join(part: ConversionPart): void {
    this.#tally.join(part);
  }

  result(): CellResult {
    const { converted, of } = this.#tally;
    return { value: share(converted, of), rows: of };
  }
}

/** From first entering the first stage to the first entering of the second after it; by the date of that. */
class TimePair {
  readonly id: string;
  readonly #days = new Durations();

  constructor(
    readonly figure: Extract<PlanFigure, { figure: 'time_between' }>,
    readonly span: Span,
  ) {
    this.id = figure.id;
  }

  add(history: EntityHistory): void {
    const { from, to } = firstTimes(history, this.figure.from, this.figure.to) ?? {};
    if (from && to && isWithin(to, this.span)) this.#days.add(elapsedDays(from, to));
  }

  part(): DurationPart {
    return this.#days.part();
  }

  join(part: DurationPart): void {
    this.#days.join(part);
  }

  result(): CellResult {
    const { count, ...statistics } = this.#days.figures();
    return { value: statistics[this.figure.statistic], rows: count };
  }
}

export function resultOf(
  figure: WholeFigure,
  { stages, totals }: FunnelFigures,
  hasMixedCurrency: boolean,
): CellResult {
  const { entities, open, won, lost } = totals;
  const valued = (value: number | null, rows: number): CellResult => ({
    value,
    rows,
    ...(value === null && hasMixedCurrency && { reason: 'mixed-currency' as const }),
  });
  switch (figure.figure) {
    case 'reached':
    case 'entered': {
      const count = stages[figure.stage]![figure.figure];
      return { value: count, rows: count };
    }
    case 'open': {
      const count = figure.stage === null ? open : stages[figure.stage]!.open;
      return { value: count, rows: count };
    }
    case 'won':
    case 'lost':
      return { value: totals[figure.figure], rows: totals[figure.figure] };
    case 'win_rate':
      return { value: totals.winRate, rows: won + lost };
    case 'open_value':
      return valued(totals.openValue, open);
    case 'weighted_value':
      return valued(totals.weightedValue, open);
    case 'velocity':
      return valued(totals.velocity, entities);
  }
}
