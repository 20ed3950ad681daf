import type { Formula } from '@weir/schema';
import { operatorOf } from '../operators/index.js';
import type { Mistakes } from './mistakes.js';
import { textEdit } from './mistakes.js';
import { firstLeafOf, hasError, operandsOf } from './nodes.js';
import type { Node } from './nodes.js';
import { callPart, literalPart, rangeOf } from './part.js';
import type { Part, TextRange } from './part.js';
import { unquote } from './quotes.js';
import { readAggregate } from './read-aggregate.js';
import { readComparison, readSeries } from './read-series.js';

/** Reads the nodes of one text. */
export class Reader {
  constructor(
    readonly text: string,
    readonly mistakes: Mistakes,
  ) {}

  /** What a node says. Where the parser missed something, something stands for it: then the text has a mistake anyway. */
  part(node: Node | undefined): Part {
    if (!node) return literalPart(null, { offset: 0, length: 0 });
    switch (node.name) {
      case 'Number':
        return this.#number(node, 1);
      case 'Date':
        this.#checkEnd(node);
        return literal(this.textOf(node), node);
      case 'Text':
      case 'UnclosedText':
        return literal(this.quoted(node), node);
      case 'Boolean':
        return literal(this.textOf(node) === 'true', node);
      case 'Missing':
        return literal(null, node);
      case 'Name':
      case 'QuotedName':
      case 'UnclosedName':
        return { kind: 'name', name: this.nameOf(node), range: rangeOf(node) };
      case 'Negative':
        return this.#negative(node);
      case 'Not':
        return callPart('!', [this.part(operandsOf(node)[0])], rangeOf(node));
      case 'Or':
      case 'And':
      case 'Sum':
      case 'Product':
        return readSeries(this, node);
      case 'Comparison':
        return readComparison(this, node);
      case 'Group':
        return this.#only(node);
      case 'List':
        return this.list(node);
      case 'Call':
        return this.#call(node);
      case 'BareCall':
        return this.#bareCall(node);
      case 'Aggregate':
        return readAggregate(this, node);
      case 'Json':
        return this.#json(node);
      default:
        return literal(null, node);
    }
  }

  textOf({ from, to }: Node): string {
    return this.text.slice(from, to);
  }

  /** The items of a list, or of the parentheses after `in`. */
  list(node: Node): Part {
    return { kind: 'list', items: operandsOf(node).map((item) => this.part(item)), range: rangeOf(node) };
  }

  /** What a part of the text is said to be instead of what is expected: its first word or sign; null at the end. */
  found(node: Node | undefined): { readonly found: string | null; readonly range: TextRange } {
    const leaf = node && firstLeafOf(node);
    if (!leaf) return { found: null, range: { offset: this.text.trimEnd().length, length: 0 } };
    return { found: this.textOf(leaf).slice(0, 40), range: rangeOf(leaf) };
  }

  nameOf(node: Node): string {
    if (node.name === 'Name' || node.name === 'FunctionName') return this.textOf(node);
    return node.name === 'if' ? 'if' : node.name === 'not' ? '!' : this.quoted(node);
  }

  quoted(node: Node): string {
    const isClosed = node.name === 'Text' || node.name === 'QuotedName';
    const { value, badEscapes } = unquote(this.textOf(node), isClosed, node.from);
    for (const range of badEscapes) {
      const { offset } = range;
      const escape = this.text.slice(offset, offset + range.length);
      const edit = textEdit(this.text, { offset, length: 1 }, '\\\\');
      this.mistakes.add('formula/bad-escape', range, { escape }, edit);
    }
    if (!isClosed) this.#unclosed(node);
    return value;
  }

  /** Where the quote most likely was to end: before what closes things, and before a comma. */
  #unclosed(node: Node): void {
    const written = this.textOf(node);
    const quote = { '“': '”', '‘': '’' }[written.charAt(0)] ?? written.charAt(0);
    const inside = /^[^,，、)\]）］]*/.exec(written.slice(1))?.[0] ?? '';
    const at = node.from + 1 + inside.trimEnd().length;
    const code = node.name === 'UnclosedText' ? 'formula/unclosed-text' : 'formula/unclosed-name';
    this.mistakes.add(code, rangeOf(node), {}, textEdit(this.text, { offset: at, length: 0 }, quote, 'formula/close'));
  }

  #number(node: Node, sign: 1 | -1): Part {
    this.#checkEnd(node);
    return literal(sign * Number(this.textOf(node)), node);
  }

  /** A number or a date ends where no letter, digit or dot follows. */
  #checkEnd(node: Node): void {
    wordEnd.lastIndex = node.to;
    const rest = wordEnd.exec(this.text)?.[0] ?? '';
    if (rest === '') return;
    const range = { offset: node.from, length: node.to - node.from + rest.length };
    const text = this.text.slice(range.offset, range.offset + Math.min(range.length, 40));
    if (node.name === 'Number') this.mistakes.add('formula/bad-number', range, { text });
    else this.mistakes.add('formula/bad-date', range, { text, expected: 'date' });
  }

  /** A sign before a number is a part of it. */
  #negative(node: Node): Part {
    const [operand] = operandsOf(node);
    const range = rangeOf(node);
    if (operand?.name === 'Number') return { ...this.#number(operand, -1), range };
    return callPart('-', [this.part(operand)], range);
  }

  /** What stands in parentheses that hold one thing. */
  #only(node: Node): Part {
    const items = operandsOf(node);
    const { children } = node;
    if (!hasError(node)) {
      const comma = this.found(children.find(({ name }) => name === ','));
      const closing = this.found(children.at(-1));
      if (items.length === 0) this.mistakes.add('formula/expected-value', closing.range, { found: closing.found });
      if (items.length > 1)
        this.mistakes.add('formula/expected-symbol', comma.range, { symbol: ')', found: comma.found });
    }
    return this.part(items[0]);
  }

  /** Any operator with its operands in a list; the name in `param(quota)`. */
  #call(node: Node): Part {
    const [callee, group] = node.children;
    const operator = callee ? this.nameOf(callee) : '';
    const operands = group ? operandsOf(group) : [];
    const range = rangeOf(node);
    const [only] = operands;
    const isReference = callee?.name === 'FunctionName' && operatorOf(operator)?.group === 'reference';
    if (isReference && operands.length === 1 && (only?.name === 'Name' || only?.name === 'QuotedName'))
      return { kind: 'call', operator, operands: [literal(this.nameOf(only), only)], bare: true, range };
    return callPart(
      operator,
      operands.map((operand) => this.part(operand)),
      range,
    );
  }

  /** `operator:(x)`: the only operand without a list. */
  #bareCall(node: Node): Part {
    const [callee] = node.children;
    const group = node.children.find(({ name }) => name === 'Group');
    const operands = group ? [this.#only(group)] : [];
    return { kind: 'call', operator: callee ? this.nameOf(callee) : '', operands, bare: true, range: rangeOf(node) };
  }

  /** What is no operation at all, as it stands: `json({"a": 1, "b": 2})`. */
  #json(node: Node): Part {
    const open = node.children.find(({ name }) => name === '(');
    const close = node.children.findLast(({ name }) => name === ')');
    const range = rangeOf(node);
    if (!open || !close) return { kind: 'json', value: null, range };
    const value = parseJson(this.text.slice(open.to, close.from));
    if (value === undefined) this.mistakes.add('formula/bad-json', { offset: open.to, length: close.from - open.to });
    return { kind: 'json', value: value ?? null, range };
  }
}

const wordEnd = /[\p{L}\p{N}_.]*/uy;

function literal(value: string | number | boolean | null, node: Node): Part {
  return literalPart(value, rangeOf(node));
}

function parseJson(text: string): Formula | undefined {
  try {
    return JSON.parse(text) as Formula;
  } catch {
    return undefined;
  }
}
