import type { ValueType } from '../operators/index.js';
import { aggregateShape } from './aggregate-shape.js';
import { keywords } from './names.js';
import type { Leaf } from './nodes.js';
import { unquote } from './quotes.js';
import { characterAt, meantBy } from './symbols.js';

/** Where in an aggregate: `sum(value of dataset where … on date, rest)`. */
export type Clause = 'value' | 'dataset' | 'where' | 'on' | 'rest';

/** What parentheses or brackets opened; the outermost is the formula. */
export interface Frame {
  readonly kind: 'formula' | 'group' | 'list' | 'call' | 'json';
  /** The leaf that opened it; -1 for the formula. */
  readonly openedBy: number;
  readonly closer: string;
  /** Of a call: its JSON name, and where that is written. */
  readonly operator: string | null;
  readonly operatorAt: number;
  /** Of an aggregate; else null. */
  clause: Clause | null;
  dataset: string | null;
  /** Commas so far. */
  commas: number;
  /** The first operand, where it is a written text or name. */
  first: string | null;
  /** An operand is complete: an operator may follow, or the end. */
  isDone: boolean;
  /** What has to come next, whatever comes after it. */
  pending: '(' | 'in' | null;
  /** What the last operator wants as its operand; undefined: what the frame itself wants. */
  wanted: ValueType | null | undefined;
  /** The field or metric that is the whole left side so far. */
  name: string | null;
  isAlone: boolean;
  /** What the value here is compared with. */
  compared: string | null;
}

/** What may come next. */
export type Expected =
  | { readonly kind: 'value' | 'end' }
  | { readonly kind: 'name'; readonly of: 'dataset' | 'date' }
  | { readonly kind: 'symbol'; readonly symbol: string };

const nameLike: ReadonlySet<string> = new Set(['Name', 'QuotedName', 'UnclosedName', 'Text', 'UnclosedText']);
const startsValue: ReadonlySet<string> = new Set([
  ...nameLike,
  'Number',
  'Date',
  'Boolean',
  'Missing',
  'FunctionName',
  '(',
  '[',
  'if',
  'not',
]);

/** Where one is in a formula after some of its leaves, also in one that is broken or half typed. */
export class Context {
  readonly #text: string;
  readonly #leaves: readonly Leaf[];
  readonly #frames: Frame[] = [frameOf('formula', '')];

  constructor(text: string, leaves: readonly Leaf[]) {
    this.#text = text;
    this.#leaves = leaves;
  }

  /** The outermost first. */
  get frames(): readonly Frame[] {
    return this.#frames;
  }

  get frame(): Frame {
    return this.#frames.at(-1) as Frame;
  }

  /** What may come next: a value, a name, a sign; `end` after a complete formula. */
  get expected(): Expected {
    const { kind, closer, clause, isDone, pending } = this.frame;
    if (pending) return { kind: 'symbol', symbol: pending };
    if (!isDone && clause === 'dataset') return { kind: 'name', of: 'dataset' };
    if (!isDone && clause === 'on') return { kind: 'name', of: 'date' };
    if (!isDone) return { kind: 'value' };
    if (kind === 'formula') return { kind: 'end' };
    if (clause === 'value') return { kind: 'symbol', symbol: 'of' };
    return { kind: 'symbol', symbol: this.#lacksOperand() ? ',' : closer };
  }

  /** Whether a leaf is among what may come next. */
  fits(leaf: Leaf): boolean {
    const { expected } = this;
    if (expected.kind === 'value') return startsValue.has(leaf.name);
    if (expected.kind === 'name') return nameLike.has(leaf.name);
    return expected.kind === 'symbol' && expected.symbol === leaf.name;
  }

  /** Goes on by one leaf. */
  step(index: number): void {
    const leaf = this.#leaves[index];
    const name = leaf && this.wordOf(leaf);
    if (!leaf || name === undefined) return;
    if (name === '(' || name === '[' || name === '{') return this.#open(name, index);
    if (name === ')' || name === ']' || name === '}') return this.#close(name);
    if (this.frame.kind === 'json') return;
    this.#within(name, leaf);
  }

  /** A leaf's name; what another language writes is taken as what it means here. Undefined: it means nothing. */
  wordOf(leaf: Leaf): string | undefined {
    if (leaf.isError) return meantBy(characterAt(this.#text, leaf.from));
    if (leaf.name !== 'Name' || !this.frame.isDone) return leaf.name;
    const word = this.#text.slice(leaf.from, leaf.to).toLowerCase();
    return keywords.has(word) ? word : leaf.name;
  }

  #within(name: string, leaf: Leaf): void {
    const frame = this.frame;
    switch (name) {
      case ',':
        if (frame.clause) frame.clause = 'rest';
        frame.commas += 1;
        return this.#next(undefined, frame.kind === 'list' ? frame.compared : null);
      case 'and':
      case 'or':
        return this.#next('boolean');
      case 'not':
        if (!frame.isDone) return this.#next('boolean');
        frame.pending = 'in';
        return;
      case 'in':
      case 'CompareOperator':
        return this.#next(null, frame.name);
      case 'ArithmeticOperator':
        this.#next('number');
        frame.isAlone = false;
        return;
      case 'of':
        frame.clause = 'dataset';
        return this.#next(undefined);
      case 'where':
      case 'on':
        frame.clause = name;
        return this.#next(undefined);
      case 'if':
      case ':':
        frame.pending = '(';
        return;
      case 'FunctionName':
        return;
      default:
        return this.#operand(leaf);
    }
  }

  /** After an operator or a comma: a new operand. */
  #next(wanted: ValueType | null | undefined, compared: string | null = null): void {
    Object.assign(this.frame, { isDone: false, pending: null, wanted, compared, name: null, isAlone: true });
  }

  #operand(leaf: Leaf): void {
    const { frame } = this;
    const written = this.nameOf(leaf);
    if (frame.clause === 'dataset' && !frame.isDone) frame.dataset = written;
    if (frame.commas === 0) frame.first ??= written;
    frame.name = frame.isAlone && leaf.name.endsWith('Name') ? written : null;
    frame.isDone = true;
    frame.pending = null;
  }

  #open(opening: string, index: number): void {
    const { frame } = this;
    const closer = opening === '(' ? ')' : opening === '[' ? ']' : '}';
    const callee = opening === '(' ? this.#calleeBefore(index) : -1;
    const operator = callee < 0 ? null : this.#operatorAt(callee);
    const isJson = frame.kind === 'json' || operator === 'json' || opening === '{';
    const kind = isJson ? 'json' : operator !== null ? 'call' : this.#leaves[index - 1]?.name === 'in' ? 'list' : null;
    const inner = frameOf(kind ?? (opening === '[' ? 'list' : 'group'), closer, index, operator, callee);
    frame.pending = null;
    if (inner.kind === 'list' || inner.kind === 'group') inner.compared = frame.compared;
    if (this.#leaves[index - 1]?.name === 'FunctionName') inner.clause = firstClauseOf(operator);
    this.#frames.push(inner);
  }

  /** The function that an opening parenthesis belongs to. */
  #calleeBefore(index: number): number {
    const at = this.#leaves[index - 1]?.name === ':' ? index - 2 : index - 1;
    const name = this.#leaves[at]?.name ?? '';
    const isCallee = ['FunctionName', 'QuotedName', 'if'].includes(name) || (name === 'not' && at === index - 2);
    return isCallee ? at : -1;
  }

  #operatorAt(index: number): string {
    const leaf = this.#leaves[index] as Leaf;
    return leaf.name === 'not' ? '!' : this.#written(leaf);
  }

  #close(closing: string): void {
    const at = this.#frames.findLastIndex(({ closer }) => closer === closing);
    if (at <= 0) return;
    const closed = this.#frames[at];
    this.#frames.length = at;
    const { frame } = this;
    const isField = closed?.operator === 'var' && closed.commas === 0;
    frame.name = frame.isAlone && isField ? closed.first : null;
    frame.isDone = true;
  }

  /** Whether an aggregate's operand after its rows is still to come: `percentile(x of deals, 90)`. */
  #lacksOperand(): boolean {
    const { clause, operator, commas } = this.frame;
    return clause !== null && commas < (aggregateShape(operator)?.more ?? 0);
  }

  /** The name that a leaf is, or the text in it; null where it is neither. */
  nameOf(leaf: Leaf): string | null {
    return nameLike.has(leaf.name) ? this.#written(leaf) : null;
  }

  #written({ name, from, to }: Leaf): string {
    const text = this.#text.slice(from, to);
    if (name === 'Name' || name === 'FunctionName' || name === 'if') return text;
    return unquote(text, name === 'Text' || name === 'QuotedName', from).value;
  }
}

function frameOf(
  kind: Frame['kind'],
  closer: string,
  openedBy = -1,
  operator: string | null = null,
  operatorAt = -1,
): Frame {
  return {
    kind,
    closer,
    openedBy,
    operator,
    operatorAt,
    clause: null,
    dataset: null,
    commas: 0,
    first: null,
    isDone: false,
    pending: null,
    wanted: undefined,
    name: null,
    isAlone: true,
    compared: null,
  };
}

function firstClauseOf(operator: string | null): Clause | null {
  const shape = aggregateShape(operator);
  return shape && (shape.hasValue ? 'value' : 'dataset');
}
