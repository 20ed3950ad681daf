import type { Tree } from '@lezer/common';
import { operandAt, operatorOf } from '../operators/index.js';
import type { OperandKind, ValueType } from '../operators/index.js';
import { aggregateShape } from './aggregate-shape.js';
import { Context } from './context.js';
import type { Frame } from './context.js';
import type { TextNames } from './names.js';
import { nodesOf } from './nodes.js';
import type { Leaf } from './nodes.js';
import { parseBounded } from './parse-bounded.js';
import { typedAt } from './typed.js';
import type { Typed } from './typed.js';

/** What may stand at a place: any expression, an operator after a complete operand, a name of one kind only, or nothing that can be offered. */
export type FormulaPlaceKind =
  | 'value'
  | 'operator'
  | 'dataset'
  | 'field'
  | 'date'
  | 'grain'
  | 'funnel'
  | 'stage'
  | 'statistic'
  | 'dimension'
  | 'parameter'
  | 'metric'
  | 'nothing';

/** What is typed at an offset, and what may stand there. */
export interface FormulaPlace {
  /** What a choice takes the place of: the word, its back quotes included; of a text in quotes only what stands inside them. */
  readonly from: number;
  readonly to: number;
  /** What of it stands before the offset, without quotes. */
  readonly typed: string;
  /** Inside "…". */
  readonly isQuoted: boolean;
  readonly expects: FormulaPlaceKind;
  /** Names are fields of a row: inside an aggregate, or in a row formula. */
  readonly isRow: boolean;
  /** The dataset whose rows they are; null in a cell, and where it is not said yet: `sum(|`. */
  readonly dataset: string | null;
  /** What the operator around wants, where it says so; `date` stands for instants too. */
  readonly operandType: ValueType | null;
  /** The innermost call around the offset; `operand` counts as in the JSON. The funnel is that of the call's first operand. */
  readonly call: {
    readonly operator: string;
    readonly operand: number;
    readonly from: number;
    readonly to: number;
    readonly funnel: string | null;
  } | null;
  /** The field that the value here is compared with: `stage = |`, `stage in ("won", |)`. */
  readonly compared: { readonly dataset: string | null; readonly field: string } | null;
  /** Words of the grammar that may stand here. */
  readonly keywords: readonly string[];
}

/**
 * Looks at a place in a formula's text, which may be broken or half typed.
 * @param tree of `formulaParser`, or of one that was configured from it; one that does not cover the text is made anew
 * @param names as `parseFormula` is given them
 */
export function placeAt(tree: Tree, text: string, offset: number, names: TextNames = {}): FormulaPlace {
  const known = tree.length === text.length ? tree : parseBounded(text).tree;
  // What is beyond the limits, or too far behind a mistake, is not looked at.
  if (!known || offset > known.length) return nowhere(offset, names);
  const { leaves } = nodesOf(known);
  const typed = typedAt(leaves, text, offset);
  const context = new Context(text, leaves);
  for (const [index, { to }] of leaves.entries()) {
    if (to > offset || index === typed.leaf) break;
    context.step(index);
  }
  return new Place(context, leaves, text, typed, names).describe();
}

function nowhere(offset: number, names: TextNames): FormulaPlace {
  const dataset = names.dataset ?? null;
  return {
    from: offset,
    to: offset,
    typed: '',
    isQuoted: false,
    expects: 'nothing',
    isRow: dataset !== null,
    dataset,
    operandType: null,
    call: null,
    compared: null,
    keywords: [],
  };
}

const keywordsOfValues = ['if', 'not', 'true', 'false', 'missing'];
const keywordsAfterValues = ['and', 'or', 'in', 'not'];

const typeOfKind: Partial<Record<OperandKind, ValueType>> = {
  number: 'number',
  count: 'number',
  percent: 'number',
  window: 'number',
  periods: 'number',
  'row-number': 'number',
  text: 'text',
  condition: 'boolean',
  'row-condition': 'boolean',
  moment: 'date',
};

/** Operands that are a name or a choice, written out. */
const placeOfKind: Partial<Record<OperandKind, FormulaPlaceKind>> = {
  grain: 'grain',
  funnel: 'funnel',
  stage: 'stage',
  statistic: 'statistic',
  dimension: 'dimension',
  dataset: 'dataset',
  'date-field': 'date',
};

const placeOfReference: Readonly<Record<string, FormulaPlaceKind>> = {
  var: 'field',
  param: 'parameter',
  metric: 'metric',
};

/** What stands between what opened a frame and what closes it. */
interface Extent {
  readonly commas: number;
  /** After the frame's own `of`. */
  readonly dataset: string | null;
  readonly to: number;
}

class Place {
  readonly #context: Context;
  readonly #leaves: readonly Leaf[];
  readonly #text: string;
  readonly #typed: Typed;
  readonly #names: TextNames;

  constructor(context: Context, leaves: readonly Leaf[], text: string, typed: Typed, names: TextNames) {
    this.#context = context;
    this.#leaves = leaves;
    this.#text = text;
    this.#typed = typed;
    this.#names = names;
  }

  describe(): FormulaPlace {
    const { from, to, typed, isQuoted } = this.#typed;
    const { isRow, dataset } = this.#scope();
    const expects = this.#expects();
    const { compared } = this.#context.frame;
    const isValue = expects === 'value';
    return {
      from,
      to,
      typed,
      isQuoted,
      expects,
      isRow,
      dataset,
      operandType: isValue ? this.#wanted(this.#context.frames.length - 1) : null,
      call: this.#call(),
      compared: isValue && isRow && compared !== null ? { dataset, field: compared } : null,
      keywords: isQuoted || this.#typed.isNamed ? [] : this.#keywords(expects),
    };
  }

  #expects(): FormulaPlaceKind {
    const { frame, expected } = this.#context;
    if (this.#typed.isOther || frame.kind === 'json') return 'nothing';
    if (expected.kind === 'name') return expected.of;
    if (expected.kind === 'value') return this.#expectsOperand(frame);
    if (this.#typed.isQuoted || this.#typed.isNamed || frame.pending === '(') return 'nothing';
    return this.#keywords('operator').length > 0 ? 'operator' : 'nothing';
  }

  /** At the start of a call's operand, what kind that has; after an operator, a value. */
  #expectsOperand(frame: Frame): FormulaPlaceKind {
    if (frame.kind !== 'call' || frame.wanted !== undefined) return 'value';
    const rule = operatorOf(frame.operator ?? '');
    if (!rule) return 'value';
    const operand = this.#operandOf(frame);
    if (!operand) return 'nothing';
    if (operand.kind === 'name') return placeOfReference[rule.name] ?? 'value';
    return placeOfKind[operand.kind] ?? 'value';
  }

  #keywords(expects: FormulaPlaceKind): readonly string[] {
    if (expects === 'value') return keywordsOfValues;
    if (expects !== 'operator') return [];
    const { frame } = this.#context;
    if (frame.pending === 'in') return ['in'];
    switch (frame.clause) {
      case 'value':
        return [...keywordsAfterValues, 'of'];
      case 'dataset':
        return ['where', 'on'];
      case 'where':
        return [...keywordsAfterValues, 'on'];
      case 'on':
        return [];
      default:
        return this.#isWritten(frame) ? [] : keywordsAfterValues;
    }
  }

  /** Whether the operand of a call is a name or a choice, which no operator goes with. */
  #isWritten(frame: Frame): boolean {
    if (frame.kind !== 'call' || frame.wanted !== undefined) return false;
    const kind = this.#operandOf(frame)?.kind;
    return kind !== undefined && (kind === 'name' || placeOfKind[kind] !== undefined);
  }

  /** What the operator around wants of a value in a frame. */
  #wanted(at: number): ValueType | null {
    const frame = this.#context.frames[at];
    if (!frame) return null;
    if (frame.wanted !== undefined) return frame.wanted;
    if (frame.kind === 'group') return this.#wanted(at - 1);
    const kind = frame.kind === 'call' ? this.#operandOf(frame)?.kind : undefined;
    return (kind && typeOfKind[kind]) ?? null;
  }

  #operandOf(frame: Frame) {
    const rule = operatorOf(frame.operator ?? '');
    if (!rule) return undefined;
    const count = Math.max(2, this.#extentOf(frame).commas + 1);
    return frame.clause ? rule.operands[indexOf(frame)] : operandAt(rule, frame.commas, count);
  }

  #scope(): { readonly isRow: boolean; readonly dataset: string | null } {
    const aggregate = this.#context.frames.findLast(
      ({ clause }) => clause && clause !== 'dataset' && clause !== 'rest',
    );
    if (!aggregate) return { isRow: this.#names.dataset !== undefined, dataset: this.#names.dataset ?? null };
    return { isRow: true, dataset: aggregate.dataset ?? this.#extentOf(aggregate).dataset };
  }

  #call(): FormulaPlace['call'] {
    const frame = this.#context.frames.findLast(({ kind, operator }) => kind === 'call' && operator !== null);
    if (!frame || frame.operator === null) return null;
    const isFunnel = operatorOf(frame.operator)?.group === 'funnel';
    return {
      operator: frame.operator,
      operand: indexOf(frame),
      from: this.#leaves[frame.operatorAt]?.from ?? 0,
      to: this.#extentOf(frame).to,
      funnel: isFunnel ? frame.first : null,
    };
  }

  /** Looks on, to where a frame closes. */
  #extentOf({ openedBy }: Frame): Extent {
    let [depth, commas, isOf] = [0, 0, false];
    let dataset: string | null = null;
    for (const leaf of this.#leaves.slice(openedBy + 1)) {
      if (leaf.name === '(' || leaf.name === '[' || leaf.name === '{') depth += 1;
      else if (leaf.name === ')' || leaf.name === ']' || leaf.name === '}') depth -= 1;
      if (depth < 0) return { commas, dataset, to: leaf.to };
      if (depth > 0) continue;
      if (leaf.name === ',') commas += 1;
      if (isOf) dataset ??= this.#context.nameOf(leaf);
      isOf = leaf.name === 'of';
    }
    return { commas, dataset, to: this.#text.length };
  }
}

/** Which operand one is in, as in the JSON. */
function indexOf({ operator, clause, commas }: Frame): number {
  const operands = operatorOf(operator ?? '')?.operands ?? [];
  if (clause === null) return commas;
  if (clause !== 'rest') return operands.findIndex(({ name }) => name === clause);
  return operands.findIndex(({ name }) => name === 'where') - (aggregateShape(operator)?.more ?? 0) + commas - 1;
}
