import { onceAChunk } from './chunk.js';
import { chunkRows } from './expression.js';
import type { Expression, NumberExpression, RowScope } from './expression.js';
import * as loops from './loops.js';
import { eitherRange, rangeOf } from './ranges.js';
import type { NumberRange } from './ranges.js';

type Arithmetic = '+' | '-' | '*' | '/';
type Fill = (values: Float64Array, from: number, to: number) => void;

const two = { '+': loops.add, '-': loops.subtract, '*': loops.multiply, '/': loops.divide };

/** Where no result can be missing, none is looked at. */
function numberNode(scope: RowScope, range: NumberRange | undefined, fill: Fill): NumberExpression {
  const values = new Float64Array(chunkRows);
  return {
    type: 'number',
    range,
    read: onceAChunk(scope, (from, to) => {
      fill(values, from, to);
      if (!range) loops.keepFinite(values, to - from);
      return values;
    }),
  };
}

export function arithmetic(
  name: Arithmetic,
  operands: readonly Expression[],
  scope: RowScope,
): NumberExpression | null {
  const numbers = operands.filter((operand) => operand.type === 'number');
  const [a, b, ...more] = numbers;
  if (!a || !b || numbers.length !== operands.length) return null;
  if (name === '+') return sumOf(numbers, scope);
  if (name === '*' && more.length === 0 && typeof b.constant === 'number') return scaled(a, b.constant, b, scope);
  if (name === '*' && more.length === 0 && typeof a.constant === 'number') return scaled(b, a.constant, a, scope);
  const range = numbers.slice(1).reduce((all, { range }) => rangeOf(name, all, range), a.range);
  const calculate = two[name];
  return numberNode(scope, range, (values, from, to) => {
    calculate(a.read(from, to), b.read(from, to), values, to - from);
    for (const operand of more) calculate(values, operand.read(from, to), values, to - from);
  });
}

/** A sum of such terms is calculated without a round through memory for each of them. */
function scaled(of: NumberExpression, by: number, factor: NumberExpression, scope: RowScope): NumberExpression {
  const range = rangeOf('*', of.range, factor.range);
  const node = numberNode(scope, range, (values, from, to) => loops.scale(of.read(from, to), by, values, to - from));
  return { ...node, scaled: { of, by } };
}

interface Term {
  readonly of: NumberExpression;
  readonly by: number;
}

/** Terms are added from left to right, as the operator's kernel does. */
function sumOf(operands: readonly NumberExpression[], scope: RowScope): NumberExpression {
  const terms = operands.map((operand): Term => operand.scaled ?? { of: operand, by: 1 });
  const range = operands.slice(1).reduce((all, { range }) => rangeOf('+', all, range), operands[0]!.range);
  const fours = Math.floor(terms.length / 4) * 4;
  return numberNode(scope, range, (values, from, to) => {
    const count = to - from;
    for (let at = 0; at < fours; at += 4) {
      const [a, b, c, d] = [terms[at]!, terms[at + 1]!, terms[at + 2]!, terms[at + 3]!];
      const chunks = [a.of.read(from, to), b.of.read(from, to), c.of.read(from, to), d.of.read(from, to)] as const;
      const addUp = at === 0 ? loops.sumOfFour : loops.addFour;
      addUp(chunks, [a.by, b.by, c.by, d.by], values, count);
    }
    for (let at = fours; at < terms.length; at += 1) {
      const { of, by } = terms[at]!;
      if (at === 0) loops.scale(of.read(from, to), by, values, count);
      else if (by === 1) loops.add(values, of.read(from, to), values, count);
      else loops.addScaled(of.read(from, to), by, values, count);
    }
  });
}

/** A choice between two numbers, the second of which may be missing. */
export function chosen(operands: readonly Expression[], scope: RowScope): NumberExpression | null {
  const [condition, then, otherwise] = operands;
  if (operands.length !== 3 || condition?.type !== 'boolean') return null;
  if (then?.type !== 'number' || otherwise?.type !== 'number') return null;
  const range = eitherRange(then.range, otherwise.range);
  return numberNode(scope, range, (values, from, to) =>
    loops.choose(condition.read(from, to), then.read(from, to), otherwise.read(from, to), values, to - from),
  );
}
