import type { Formula, MessageCode, MessageParams } from '@weir/schema';
import { operatorOf } from '../operators/index.js';
import { SyntaxProblem } from './syntax-problem.js';
import { tokenAt } from './tokens.js';
import type { Token } from './tokens.js';
import type { TextRange, Tree } from './tree.js';

/** How tightly operators bind; see `Operator.infix`. */
const level = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, sign: 7 } as const;

/** The JSON name of what stands between operands. */
const infixOperators: Readonly<Record<string, { readonly operator: string; readonly binds: number }>> = {
  or: { operator: 'or', binds: level.or },
  and: { operator: 'and', binds: level.and },
  '+': { operator: '+', binds: level.sum },
  '-': { operator: '-', binds: level.sum },
  '*': { operator: '*', binds: level.product },
  '/': { operator: '/', binds: level.product },
  '%': { operator: '%', binds: level.product },
};

const comparisons: Readonly<Record<string, string>> = {
  '=': '==',
  '==': '==',
  '===': '===',
  '!=': '!=',
  '<>': '!=',
  '!==': '!==',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** `a + b + c` is one sum of three; `a - b - c` is a difference of a difference. */
export const isChained = (operator: string): boolean => ['+', '*', 'and', 'or'].includes(operator);
/** `a < b < c` is one comparison of three. */
export const isBetween = (operator: string): boolean => operator === '<' || operator === '<=';

/** More parentheses and operators inside each other than any formula within its limits needs. */
const mostLevels = 300;

/** Reads a formula's text; it stops at the first mistake. */
export class Parser {
  readonly #text: string;
  #token: Token;
  /** Where the last token that was taken ends. */
  #end = 0;
  #levels = 0;

  /** @throws {SyntaxProblem} */
  constructor(text: string) {
    this.#text = text;
    this.#token = tokenAt(text, 0);
  }

  /** @throws {SyntaxProblem} */
  parse(): Tree {
    const tree = this.#expression(0);
    if (this.#token.kind !== 'end') this.#fail('formula/expected-end', { found: this.#written() });
    return tree;
  }

  #expression(binds: number): Tree {
    this.#levels += 1;
    if (this.#levels > mostLevels) this.#fail('formula/too-deep', { limit: mostLevels });
    let left = this.#prefix();
    for (;;) {
      const { kind, value } = this.#token;
      if (kind !== 'symbol' && kind !== 'keyword') break;
      const infix = Object.hasOwn(infixOperators, value) ? infixOperators[value] : undefined;
      if (infix && infix.binds > binds) left = this.#infix(left, infix.operator, infix.binds);
      else if (this.#startsComparison() && level.comparison > binds) left = this.#comparison(left);
      else break;
    }
    this.#levels -= 1;
    return left;
  }

  #infix(left: Tree, operator: string, binds: number): Tree {
    const operands = [left];
    do {
      this.#take();
      operands.push(this.#expression(binds));
    } while (isChained(operator) && this.#is(operator));
    return this.#call(left.range.offset, operator, operands);
  }

  #prefix(): Tree {
    const { offset } = this.#token;
    if (this.#is('-')) {
      this.#take();
      if (this.#token.kind === 'number') return this.#literal(-Number(this.#take().value), offset);
      return this.#call(offset, '-', [this.#expression(level.sign)]);
    }
    if (!this.#is('not')) return this.#primary();
    this.#take();
    if (this.#is(':')) return this.#bareCall('!', offset);
    return this.#call(offset, '!', [this.#expression(level.not)]);
  }

  #startsComparison(): boolean {
    const { kind, value } = this.#token;
    return (kind === 'symbol' && Object.hasOwn(comparisons, value)) || this.#is('in') || this.#is('not');
  }

  #comparison(left: Tree): Tree {
    const { offset } = left.range;
    const first = this.#take();
    if (first.kind === 'keyword') {
      if (first.value === 'not') this.#expect('in');
      const inside = this.#call(offset, 'in', [
        left,
        this.#is('(') ? this.#list('(', ')') : this.#expression(level.comparison),
      ]);
      return first.value === 'not' ? this.#call(offset, '!', [inside]) : inside;
    }
    const operator = comparisons[first.value] ?? '==';
    const operands = [left, this.#expression(level.comparison)];
    if (this.#token.kind === 'symbol' && comparisons[this.#token.value] === operator && isBetween(operator)) {
      this.#take();
      operands.push(this.#expression(level.comparison));
    }
    if (this.#startsComparison()) {
      this.#fail('formula/comparison-chain', { first: first.value, second: this.#token.value });
    }
    return this.#call(offset, operator, operands);
  }

  #primary(): Tree {
    const { kind, value, offset } = this.#token;
    switch (kind) {
      case 'number':
        this.#take();
        return this.#literal(Number(value), offset);
      case 'text':
        this.#take();
        return this.#literal(value, offset);
      case 'quoted-name':
        this.#take();
        if (this.#is(':')) return this.#bareCall(value, offset);
        return this.#is('(')
          ? this.#plainCall(value, offset)
          : { kind: 'name', name: value, range: this.#since(offset) };
      case 'name':
        this.#take();
        if (this.#is(':')) return this.#bareCall(value, offset);
        return this.#is('(')
          ? this.#namedCall(value, offset)
          : { kind: 'name', name: value, range: this.#since(offset) };
      case 'keyword':
        return this.#keyword(value, offset);
      case 'symbol':
        if (value === '[') return this.#list('[', ']');
        if (value === '(') return this.#parenthesised();
    }
    return this.#fail('formula/expected-value', { found: this.#written() });
  }

  #keyword(value: string, offset: number): Tree {
    const literals = { true: true, false: false, missing: null, null: null } as const;
    if (Object.hasOwn(literals, value)) {
      this.#take();
      return this.#literal(literals[value as keyof typeof literals], offset);
    }
    if (value !== 'if') return this.#fail('formula/expected-value', { found: value });
    this.#take();
    return this.#is(':') ? this.#bareCall('if', offset) : this.#plainCall('if', offset);
  }

  #parenthesised(): Tree {
    const open = this.#take();
    const inside = this.#expression(0);
    this.#close(')', open);
    return inside;
  }

  #list(opening: string, closing: string): Tree {
    const open = this.#expect(opening);
    return { kind: 'list', items: this.#items(closing, open), range: this.#since(open.offset) };
  }

  #items(closing: string, open: Token): Tree[] {
    const items: Tree[] = [];
    while (!this.#is(closing)) {
      items.push(this.#expression(0));
      if (!this.#is(',')) break;
      this.#take();
      // After a comma something has to follow.
      if (this.#is(closing)) this.#fail('formula/expected-value', { found: this.#written() });
    }
    this.#close(closing, open);
    return items;
  }

  /** Any operator with its operands in a list. */
  #plainCall(operator: string, offset: number): Tree {
    const open = this.#expect('(');
    return this.#call(offset, operator, this.#items(')', open));
  }

  /** `operator:(x)`: the only operand without a list. */
  #bareCall(operator: string, offset: number): Tree {
    this.#expect(':');
    const open = this.#expect('(');
    const operand = this.#expression(0);
    this.#close(')', open);
    return { kind: 'call', operator, operands: [operand], bare: true, range: this.#since(offset) };
  }

  #namedCall(name: string, offset: number): Tree {
    if (name === 'json') return this.#json(offset);
    if (name === 'var' || name === 'param' || name === 'metric') {
      const referred = this.#onlyName();
      if (referred)
        return { kind: 'call', operator: name, operands: [referred], bare: true, range: this.#since(offset) };
    }
    return operatorOf(name)?.group === 'aggregate' ? this.#aggregate(name, offset) : this.#plainCall(name, offset);
  }

  /** The name in `param(quota)`; null when something else stands in the parentheses. */
  #onlyName(): Tree | null {
    const name = tokenAt(this.#text, this.#token.offset + this.#token.length);
    if (name.kind !== 'name' && name.kind !== 'quoted-name') return null;
    const closing = tokenAt(this.#text, name.offset + name.length);
    if (closing.kind !== 'symbol' || closing.value !== ')') return null;
    this.#take();
    const tree = this.#literal(this.#take().value, name.offset);
    this.#take();
    return tree;
  }

  /** `count(deals where … on …)`, `sum(amount of deals where … on …)`, `percentile(amount of deals where … on …, 90)`. */
  #aggregate(operator: string, offset: number): Tree {
    const open = this.#expect('(');
    const value = operator === 'count' ? null : this.#expression(0);
    if (value) this.#expect('of');
    const dataset = this.#name();
    const rows = (of: Tree): Tree => ({ kind: 'rows', dataset: dataset.value, of, range: of.range });
    const where = this.#is('where') ? this.#after(() => this.#expression(0)) : null;
    const on = this.#is('on') ? this.#after(() => this.#name()) : null;
    const operands: Tree[] = [dataset, ...(value ? [rows(value)] : [])];
    if (operator === 'percentile') {
      this.#expect(',');
      operands.push(this.#expression(0));
    }
    this.#close(')', open);
    if (where || on)
      operands.push(where ? rows(where) : { ...this.#literal(true, offset), range: this.#since(offset) });
    if (on) operands.push(on);
    return this.#call(offset, operator, operands);
  }

  /** What is no operation at all, as it stands: `json({"a": 1, "b": 2})`. */
  #json(offset: number): Tree {
    const open = this.#token.offset + 1;
    let depth = 0;
    for (let at = open; at < this.#text.length; at += 1) {
      const character = this.#text.charAt(at);
      if (character === '"') at = endOfJsonText(this.#text, at);
      else if (character === '{' || character === '[') depth += 1;
      else if (character === '}' || character === ']') depth -= 1;
      else if (character === ')' && depth === 0) {
        const value = parseJson(this.#text.slice(open, at));
        if (value === undefined) throw new SyntaxProblem('formula/bad-json', open, at - open);
        this.#end = at + 1;
        this.#token = tokenAt(this.#text, this.#end);
        return { kind: 'json', value, range: this.#since(offset) };
      }
    }
    throw new SyntaxProblem('formula/unclosed', open - 1, 1, { symbol: '(' });
  }

  #after<Result>(read: () => Result): Result {
    this.#take();
    return read();
  }

  #name(): Tree & { kind: 'literal'; value: string } {
    const { kind, value, offset } = this.#token;
    if (kind !== 'name' && kind !== 'quoted-name' && kind !== 'text')
      this.#fail('formula/expected-name', { found: this.#written() });
    this.#take();
    return { kind: 'literal', value, range: this.#since(offset) };
  }

  #literal(value: string | number | boolean | null, offset: number): Tree & { kind: 'literal' } {
    return { kind: 'literal', value, range: this.#since(offset) };
  }

  #call(offset: number, operator: string, operands: readonly Tree[]): Tree {
    return { kind: 'call', operator, operands, range: this.#since(offset) };
  }

  #since(offset: number): TextRange {
    return { offset, length: this.#end - offset };
  }

  /** Whether a symbol or keyword comes next. */
  #is(symbol: string): boolean {
    return (this.#token.kind === 'symbol' || this.#token.kind === 'keyword') && this.#token.value === symbol;
  }

  #take(): Token {
    const token = this.#token;
    this.#end = token.offset + token.length;
    this.#token = tokenAt(this.#text, this.#end);
    return token;
  }

  #expect(symbol: string): Token {
    if (!this.#is(symbol)) this.#fail('formula/expected-symbol', { symbol, found: this.#written() });
    return this.#take();
  }

  /** At the end of the text the mistake is what was opened and not closed. */
  #close(symbol: string, open: Token): void {
    if (this.#token.kind === 'end')
      throw new SyntaxProblem('formula/unclosed', open.offset, open.length, { symbol: open.value });
    this.#expect(symbol);
  }

  /** The token as it stands in the text; null at the end. */
  #written(): string | null {
    const { kind, offset, length } = this.#token;
    return kind === 'end' ? null : this.#text.slice(offset, offset + Math.min(length, 40));
  }

  #fail(code: MessageCode, params: MessageParams): never {
    throw new SyntaxProblem(code, this.#token.offset, this.#token.length, params);
  }
}

/** Where a JSON text that starts at an offset ends. */
function endOfJsonText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function parseJson(text: string): Formula | undefined {
  try {
    return JSON.parse(text) as Formula;
  } catch {
    return undefined;
  }
}
