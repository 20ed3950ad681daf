import { textEdit } from './mistakes.js';
import { hasError, operandsOf } from './nodes.js';
import type { Node } from './nodes.js';
import { callPart, rangeOf } from './part.js';
import type { Part, TextRange } from './part.js';
import type { Reader } from './read-part.js';
import { comparisonOf, isBetween, isChained, plain } from './symbols.js';

const isOperator = ({ name }: Node): boolean =>
  ['ArithmeticOperator', 'CompareOperator', 'NotIn', 'in', 'and', 'or'].includes(name);

/** More of them inside each other than any formula within its limits has. */
const mostNested = 300;

/** `a - b + c + d` is a sum of three, of which the first is a difference. */
export function readSeries(reader: Reader, node: Node): Part {
  const [first, ...rest] = operandsOf(node);
  const operators = node.children.filter(isOperator).map((operator) => plain(reader.textOf(operator)));
  let left = reader.part(first);
  let operands = [left];
  let nested = 0;
  rest.forEach((operand, index) => {
    const operator = operators[index] ?? '+';
    if (index > 0 && !(isChained(operator) && operator === operators[index - 1])) {
      nested += 1;
      operands = [left];
    }
    operands.push(reader.part(operand));
    left = callPart(operator, operands, rangeOf({ from: node.from, to: operand.to }));
  });
  if (nested > mostNested) reader.mistakes.add('formula/too-deep', rangeOf(node), { limit: mostNested });
  return left;
}

/** Comparisons do not chain, but between does. */
export function readComparison(reader: Reader, node: Node): Part {
  const [first, ...rest] = operandsOf(node);
  const operators = node.children.filter(isOperator);
  let left = reader.part(first);
  if (rest.length > mostNested) {
    reader.mistakes.add('formula/too-deep', rangeOf(node), { limit: mostNested });
    return left;
  }
  for (let at = 0; at < rest.length; at += 1) {
    const [operator, right] = [operators[at], rest[at]];
    if (!operator || !right) break;
    const range = rangeOf({ from: node.from, to: right.to });
    if (operator.name !== 'CompareOperator') {
      left = readMembership(reader, left, operator, right, range);
      continue;
    }
    const name = comparisonOf(reader.textOf(operator));
    const operands = [left, reader.part(right)];
    const [next, third] = [operators[at + 1], rest[at + 1]];
    const isContinued = next?.name === 'CompareOperator' && comparisonOf(reader.textOf(next)) === name;
    if (isContinued && third && isBetween(name)) {
      operands.push(reader.part(third));
      at += 1;
    }
    left = callPart(
      name,
      operands,
      isBetween(name) && third && isContinued ? rangeOf({ ...node, to: third.to }) : range,
    );
    const chained = operators[at + 1];
    if (!chained) continue;
    // Where the parser left something out, it may have been what stood between them.
    if (!hasError(node)) reportChain(reader, operator, chained, rest[at]);
    break;
  }
  return left;
}

function readMembership(reader: Reader, left: Part, operator: Node, right: Node, range: TextRange): Part {
  const isNegated = operator.name === 'NotIn';
  if (isNegated && !operator.children.some(({ name }) => name === 'in')) {
    const { found, range: at } = reader.found(right);
    const edit = textEdit(reader.text, { offset: at.offset, length: 0 }, 'in ');
    reader.mistakes.add('formula/expected-symbol', at, { symbol: 'in', found }, edit);
  }
  const within = callPart('in', [left, right.name === 'Group' ? reader.list(right) : reader.part(right)], range);
  return isNegated ? callPart('!', [within], range) : within;
}

/** `1 < a > 3`, mended by `1 < a and a > 3`. */
function reportChain(reader: Reader, first: Node, second: Node, middle: Node | undefined): void {
  const written = (operator: Node) => plain(reader.textOf(operator.children[0] ?? operator));
  const edit = middle && textEdit(reader.text, { offset: second.from, length: 0 }, `and ${reader.textOf(middle)} `);
  const at = second.children[0] ?? second;
  const params = { first: written(first), second: written(second) };
  reader.mistakes.add('formula/comparison-chain', rangeOf(at), params, edit);
}
