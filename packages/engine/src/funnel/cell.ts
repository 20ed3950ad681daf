import type { FlowFigures, FunnelFigures, FunnelPlan, FunnelTotals, PlanStage, StageFigures } from '@weir/query';
import type { AdvanceGraph } from './advance-graph.js';
import type { EntityHistory, Visit } from './entity-history.js';
import { ConversionTally } from './conversion-tally.js';
import { Durations, share } from './figures.js';
import type { DurationPart } from './figures.js';
import { earlier, elapsedDays, isWithin } from './moments.js';
import type { Bound, Moment, Span } from './moments.js';
import { ValueSum } from './value-sum.js';
import type { EntityValue, ValuePart } from './value-sum.js';

/** What all cells of a plan share. */
export interface CellRules {
  readonly plan: Pick<FunnelPlan, 'stages' | 'value' | 'windowSeconds' | 'basis'>;
  readonly graph: AdvanceGraph;
  readonly asOf: Bound;
  /** As-of itself, from which what still runs is measured. */
  readonly asOfMoment: Moment;
  /** The calendar day in the plan's zone that an instant (UTC ms) falls on. */
  readonly dayOf: (ms: number) => number;
}

/** What one of several has gathered: plain data. */
export interface FunnelCellPart {
  readonly stages: readonly StagePart[];
  readonly flows: ReadonlyMap<number, { readonly count: number; readonly days: DurationPart }>;
  readonly outcomes: FunnelOutcomes;
  readonly values: readonly (ValuePart | undefined)[];
  readonly daysToWon: DurationPart;
  readonly entities: number;
  readonly contenders: number;
}

type FunnelOutcomes = Readonly<Record<PlanStage['kind'], number>>;

/** Gathers the figures of one cell (the whole, a group or a period) from one entity after another. */
export class FunnelCell {
  readonly #rules: CellRules;
  readonly #span: Span;
  /** Where open, overdue and value are looked at. */
  readonly #stateBound: Bound;
  readonly #stateMoment: Moment;
  readonly #stages: readonly StageTally[];
  readonly #flows = new Map<number, { count: number; days: Durations }>();
  readonly #outcomes = { open: 0, won: 0, lost: 0, parked: 0, disqualified: 0 };
  readonly #openValue = new ValueSum();
  readonly #openWeighted = new ValueSum();
  readonly #wonValue = new ValueSum();
  readonly #daysToWon = new Durations();
  #entities = 0;
  /** Entities that are neither parked nor disqualified. */
  #contenders = 0;

  constructor(rules: CellRules, span: Span) {
    const { plan, asOf, dayOf } = rules;
    this.#rules = rules;
    this.#span = span;
    this.#stateBound = plan.basis === 'entry' ? asOf : earlier(span.to, asOf);
    this.#stateMoment = { ms: this.#stateBound.ms, day: dayOf(this.#stateBound.ms) };
    this.#stages = plan.stages.map(() => new StageTally());
  }

  add(history: EntityHistory, value: EntityValue): void {
    const isEntry = this.#rules.plan.basis === 'entry';
    if (isEntry && !isWithin(history.first, this.#span)) return;
    // What counts by its own date is by one of the visits.
    if (isEntry || this.#hasVisit(history)) {
      this.#addReached(history);
      this.#addConversions(history);
      this.#addTimes(history);
      this.#addOutcome(history, value);
    }
    const position = history.positionBefore(this.#stateBound);
    if (position >= 0) this.#addState(history.visits[position]!, history.kindAt(position), value);
  }

  #hasVisit({ visits }: EntityHistory): boolean {
    for (let at = 0; at < visits.length; at += 1) if (isWithin(visits[at]!, this.#span)) return true;
    return false;
  }

  /** entry: an entity that is in the cohort counts with all it did; activity: each figure counts by its own date. */
  #counts(moment: Moment): boolean {
    return this.#rules.plan.basis === 'entry' || isWithin(moment, this.#span);
  }

  #addReached(history: EntityHistory): void {
    const { graph } = this.#rules;
    const { visits, first } = history;
    const isBegun = this.#counts(first);
    if (isBegun) this.#entities += 1;
    for (let stage = 0; stage < this.#stages.length; stage += 1) {
      const reached = history.reachedFrom(stage, 0);
      if (reached < 0) {
        if (isBegun && graph.leadsTo(stage, first.stage)) this.#stages[stage]!.notApplicable += 1;
      } else if (this.#counts(visits[reached]!)) {
        if (history.hasEntered(stage)) this.#stages[stage]!.entered += 1;
        else this.#stages[stage]!.skipped += 1;
      }
    }
  }

  #addConversions(history: EntityHistory): void {
    const { graph } = this.#rules;
    const isBegun = this.#counts(history.first);
    for (let stage = 0; stage < this.#stages.length; stage += 1) {
      const tally = this.#stages[stage]!;
      if (isBegun) this.#addConversion(tally.fromStart, history, 0, stage);
      const previous = graph.previous(stage);
      let origin = -1;
      for (let place = 0; place < previous.length; place += 1) {
        const reached = history.reachedFrom(previous[place]!, 0);
        if (reached >= 0 && (origin < 0 || reached < origin)) origin = reached;
      }
      if (origin < 0) continue;
      if (this.#counts(history.visits[origin]!)) this.#addConversion(tally.fromPrevious, history, origin, stage);
    }
  }

  #addConversion(tally: ConversionTally, history: EntityHistory, origin: number, stage: number): void {
    const { plan, asOfMoment } = this.#rules;
    tally.add(history, origin, stage, plan.windowSeconds, asOfMoment);
  }

  #addTimes({ visits }: EntityHistory): void {
    for (let position = 1; position < visits.length; position += 1) {
      const from = visits[position - 1]!;
      const to = visits[position]!;
      if (!this.#counts(to)) continue;
      const days = elapsedDays(from, to);
      this.#stages[from.stage]!.days.add(days);
      const flow = this.#flowOf(from.stage * this.#stages.length + to.stage);
      flow.count += 1;
      flow.days.add(days);
    }
  }

  #addOutcome(history: EntityHistory, value: EntityValue): void {
    const position = history.positionBefore(this.#rules.asOf);
    const kind = history.kindAt(position);
    if (kind !== 'parked' && kind !== 'disqualified' && this.#counts(history.first)) this.#contenders += 1;
    if (kind === 'open') return;
    const since = history.sinceWhen(position);
    if (!this.#counts(since)) return;
    this.#outcomes[kind] += 1;
    if (kind !== 'won') return;
    if (this.#rules.plan.value) this.#wonValue.add(value, 1);
    this.#daysToWon.add(elapsedDays(history.first, since));
  }

  #addState(visit: Visit, kind: PlanStage['kind'], value: EntityValue): void {
    const { probability, limitDays } = this.#rules.plan.stages[visit.stage]!;
    const tally = this.#stages[visit.stage]!;
    tally.days.open += 1;
    if (limitDays !== null && elapsedDays(visit, this.#stateMoment) > limitDays) tally.overdue += 1;
    if (kind === 'open') this.#outcomes.open += 1;
    if (!this.#rules.plan.value) return;
    tally.value.add(value, 1);
    tally.weightedValue.add(value, probability);
    if (kind !== 'open') return;
    this.#openValue.add(value, 1);
    this.#openWeighted.add(value, probability);
  }

  part(): FunnelCellPart {
    const flows = [...this.#flows].map(([pair, { count, days }]) => [pair, { count, days: days.part() }] as const);
    return {
      stages: this.#stages.map((stage) => stage.part()),
      flows: new Map(flows),
      outcomes: this.#outcomes,
      values: this.#values.map((value) => value.part()),
      daysToWon: this.#daysToWon.part(),
      entities: this.#entities,
      contenders: this.#contenders,
    };
  }

  join(part: FunnelCellPart): void {
    for (const [place, stage] of this.#stages.entries()) stage.join(part.stages[place]!);
    for (const [pair, { count, days }] of part.flows) {
      const flow = this.#flowOf(pair);
      flow.count += count;
      flow.days.join(days);
    }
    for (const kind of Object.keys(part.outcomes) as PlanStage['kind'][]) this.#outcomes[kind] += part.outcomes[kind];
    for (const [place, value] of this.#values.entries()) value.join(part.values[place]);
    this.#daysToWon.join(part.daysToWon);
    this.#entities += part.entities;
    this.#contenders += part.contenders;
  }

  get #values(): readonly ValueSum[] {
    return [this.#openValue, this.#openWeighted, this.#wonValue];
  }

  #flowOf(pair: number): { count: number; readonly days: Durations } {
    let flow = this.#flows.get(pair);
    if (!flow) this.#flows.set(pair, (flow = { count: 0, days: new Durations() }));
    return flow;
  }

  /** Nothing of any entity counted here. */
  get isEmpty(): boolean {
    return (
      this.#entities === 0 &&
      this.#flows.size === 0 &&
      Object.values(this.#outcomes).every((count) => count === 0) &&
      this.#stages.every(({ entered, skipped, days }) => entered + skipped + days.open === 0)
    );
  }

  /** Values of several currencies came together, so a value is missing. */
  get hasMixedCurrency(): boolean {
    return this.#openValue.hasMixedCurrency || this.#wonValue.hasMixedCurrency;
  }

  figures(): FunnelFigures {
    return { stages: this.#stageFigures(), flows: this.#flowFigures(), totals: this.#totals() };
  }

  #stageFigures(): StageFigures[] {
    const { plan, graph } = this.#rules;
    return plan.stages.map(({ id }, stage) => {
      const { entered, skipped, notApplicable, overdue, fromPrevious, fromStart, days, value, weightedValue } =
        this.#stages[stage]!;
      return {
        stage: id,
        entered,
        skipped,
        reached: entered + skipped,
        notApplicable,
        open: days.open,
        overdue,
        conversion: {
          fromPrevious: graph.previous(stage).length === 0 ? null : share(fromPrevious.converted, fromPrevious.of),
          fromStart: share(fromStart.converted, fromStart.of),
          immature: fromPrevious.immature,
        },
        days: days.figures(),
        value: plan.value ? value.result() : null,
        weightedValue: plan.value ? weightedValue.result() : null,
      };
    });
  }

  #flowFigures(): FlowFigures[] {
    const { stages } = this.#rules.plan;
    return [...this.#flows]
      .sort(([a], [b]) => a - b)
      .map(([pair, { count, days }]) => {
        const from = Math.floor(pair / stages.length);
        days.open = this.#stages[from]!.days.open;
        return { from: stages[from]!.id, to: stages[pair % stages.length]!.id, count, days: days.figures() };
      });
  }

  #totals(): FunnelTotals {
    const { plan } = this.#rules;
    const { won, lost } = this.#outcomes;
    const winRate = share(won, won + lost);
    const averageWon = plan.value ? this.#wonValue.mean() : null;
    const { median } = this.#daysToWon.figures();
    return {
      entities: this.#entities,
      ...this.#outcomes,
      winRate,
      openValue: plan.value ? this.#openValue.result() : null,
      weightedValue: plan.value ? this.#openWeighted.result() : null,
      velocity:
        winRate === null || averageWon === null || !median ? null : (this.#contenders * winRate * averageWon) / median,
    };
  }
}

class StageTally {
  entered = 0;
  skipped = 0;
  notApplicable = 0;
  overdue = 0;
  readonly fromPrevious = new ConversionTally();
  readonly fromStart = new ConversionTally();
  readonly days = new Durations();
  readonly value = new ValueSum();
  readonly weightedValue = new ValueSum();

  part() {
    const { entered, skipped, notApplicable, overdue, fromPrevious, fromStart, days, value, weightedValue } = this;
    return {
      counts: [entered, skipped, notApplicable, overdue] as const,
      fromPrevious: fromPrevious.part(),
      fromStart: fromStart.part(),
      days: days.part(),
      value: value.part(),
      weightedValue: weightedValue.part(),
    };
  }

  join({ counts, ...part }: StagePart): void {
    const [entered, skipped, notApplicable, overdue] = counts;
    this.entered += entered;
    this.skipped += skipped;
    this.notApplicable += notApplicable;
    this.overdue += overdue;
    this.fromPrevious.join(part.fromPrevious);
    this.fromStart.join(part.fromStart);
    this.days.join(part.days);
    this.value.join(part.value);
    this.weightedValue.join(part.weightedValue);
  }
}

type StagePart = ReturnType<StageTally['part']>;
