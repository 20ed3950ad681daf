import { nameOf, operatorOf } from '@weir/formula';
import type { Call } from '@weir/formula';
import { WeirError } from '@weir/schema';
import type { FieldType, Formula, Id } from '@weir/schema';
import type { Measure } from '../contract/plan.js';
import type { Move } from '../periods/moved-cell.js';
import type { FigureList, FunnelFigure } from './figure-list.js';
import { rewrite } from './formula-shape.js';
import type { MeasureList } from './measure-list.js';
import { isMoving, moveOf } from './moves.js';

/**
 * Formulas that are evaluated in the same cell: the asked one, or where `prior`, `rolling`, `to_date` and `total` lead from it. They hold
 * `{"var": …}` for each aggregate, each figure of a funnel and each formula that another frame evaluates, `{"metric": id}` for metrics.
 */
export interface CompiledFrame {
  /** Unique; empty for the asked cell. */
  readonly name: string;
  /** From the asked cell to this one. */
  readonly moves: readonly Move[];
  /** Each after its parts. */
  readonly metrics: ReadonlyMap<Id, Formula>;
  /** Formulas whose values frames nearer to the asked cell take, by the names under which they take them. */
  readonly given: ReadonlyMap<string, Formula>;
  /** Names of values that frames further away give. */
  readonly taken: ReadonlyMap<string, CompiledFrame>;
  readonly measures: readonly Measure[];
  readonly figures: readonly FunnelFigure[];
}

/** More frames than this for one question are refused. */
const mostFrames = 100;

/** What the formulas of all frames are made of, and how the formula of a metric is found. */
export interface FrameScope {
  readonly measures: MeasureList;
  readonly figures: FigureList;
  /** With parameters put in. */
  readonly formula: (metric: Id) => Formula;
  /** All metrics, each after its parts. */
  readonly order: readonly Id[];
  readonly typeOf: (formula: Formula) => FieldType;
  /** Gets the types of what formulas take by name. */
  readonly types: Map<string, FieldType>;
}

/**
 * The frames that metrics are evaluated in. The asked cell comes last, each frame after those that it takes values from.
 * @throws {WeirError} `question/too-many-moves`, `question/period-count`, and what measures and figures throw
 */
export function compileFrames(asked: readonly Id[], scope: FrameScope): CompiledFrame[] {
  const frames = new Map<string, FrameBuilder>();
  const frameOf = (moves: readonly Move[]): FrameBuilder => {
    const key = JSON.stringify(moves);
    let frame = frames.get(key);
    if (frame) return frame;
    if (frames.size === mostFrames) throw new WeirError('question/too-many-moves', { limit: mostFrames });
    frame = new FrameBuilder(moves.length === 0 ? '' : `S${frames.size}`, moves, scope, frameOf);
    frames.set(key, frame);
    return frame;
  };
  for (const id of asked) frameOf([]).want(id);
  // A map grows while it is walked: frames that are met on the way come after the one they were met in.
  for (const frame of frames.values()) frame.compile();
  return [...frames.values()].reverse().map((frame) => frame.finish());
}

class FrameBuilder {
  readonly #metrics = new Map<Id, Formula>();
  readonly #given = new Map<string, Formula>();
  readonly #taken = new Map<string, FrameBuilder>();
  readonly #used = new Set<string>();
  readonly #wanted = new Set<Id>();
  readonly #names = new Map<string, string>();
  #finished: CompiledFrame | undefined;

  constructor(
    readonly name: string,
    readonly moves: readonly Move[],
    readonly scope: FrameScope,
    readonly frameOf: (moves: readonly Move[]) => FrameBuilder,
  ) {}

  want(metric: Id): void {
    this.#wanted.add(metric);
  }

  /** Takes in a formula of another frame. @returns the name of its value */
  give(formula: Formula): string {
    const key = JSON.stringify(formula);
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `${this.name}.${this.#names.size + 1}`;
      this.#names.set(key, name);
      this.#given.set(name, formula);
    }
    return name;
  }

  compile(): void {
    for (const [name, formula] of this.#given) this.#given.set(name, this.#rewrite(formula));
    // A set grows while it is walked.
    for (const id of this.#wanted) this.#metrics.set(id, this.#rewrite(this.scope.formula(id)));
  }

  finish(): CompiledFrame {
    const { order, measures, figures } = this.scope;
    const inOrder = order.filter((id) => this.#metrics.has(id));
    return (this.#finished ??= {
      name: this.name,
      moves: this.moves,
      metrics: new Map(inOrder.map((id) => [id, this.#metrics.get(id) ?? null])),
      given: this.#given,
      taken: new Map([...this.#taken].map(([name, frame]) => [name, frame.finish()])),
      measures: measures.measures.filter(({ id }) => this.#used.has(id)),
      figures: figures.figures.filter(({ figure }) => this.#used.has(figure.id)),
    });
  }

  #rewrite(formula: Formula): Formula {
    return rewrite(formula, (call): Formula | undefined => {
      const group = operatorOf(call.operator)?.group;
      if (group === 'aggregate') return this.#use(this.scope.measures.add(call), call);
      if (group === 'funnel') return this.#use(this.scope.figures.add(call), call);
      if (isMoving(call)) return this.#move(call);
      if (call.operator === 'metric') this.want(nameOf(call) ?? '');
      return undefined;
    });
  }

  #use(id: string, { operator, operands }: Call): Formula {
    this.#used.add(id);
    this.scope.types.set(id, this.scope.typeOf({ [operator]: operands }));
    return { var: id };
  }

  #move(call: Call): Formula {
    const frame = this.frameOf([...this.moves, moveOf(call)]);
    const inner = call.operands[0] ?? null;
    const name = frame.give(inner);
    this.scope.types.set(name, this.scope.typeOf(inner));
    this.#taken.set(name, frame);
    return { var: name };
  }
}
