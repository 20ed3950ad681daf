import { aggregateShape } from './aggregate-shape.js';
import { textEdit } from './mistakes.js';
import { hasError, operandsOf } from './nodes.js';
import type { Node } from './nodes.js';
import { callPart, literalPart, rangeOf } from './part.js';
import type { Part } from './part.js';
import type { Reader } from './read-part.js';

const rowsOfIt: ReadonlySet<string> = new Set(['DatasetName', 'Where', 'On']);

/** `count(deals where … on …)`, `sum(amount of deals where … on …)`, `percentile(amount of deals where … on …, 90)`. */
export function readAggregate(reader: Reader, node: Node): Part {
  const [callee] = node.children;
  const operator = callee ? reader.textOf(callee) : '';
  const { hasValue, more } = aggregateShape(operator) ?? { hasValue: false, more: 0 };
  const operands = operandsOf(node).filter(({ name }) => !rowsOfIt.has(name));
  const values = hasValue ? operands.slice(0, 1) : [];
  const others = hasValue ? operands.slice(1) : operands;
  checkShape(reader, node, hasValue, more - others.length);
  const inside = (wanted: string) => operandsOf(node.children.find(({ name }) => name === wanted))[0];
  const [dataset, where, on] = [inside('DatasetName'), inside('Where'), inside('On')];
  const datasetName = dataset ? reader.nameOf(dataset) : '';
  const ofRows = (of: Node): Part => {
    const part = reader.part(of);
    return { kind: 'rows', dataset: datasetName, of: part, range: part.range };
  };
  const range = rangeOf(node);
  return callPart(
    operator,
    [
      literalPart(datasetName, dataset ? rangeOf(dataset) : range),
      ...values.map(ofRows),
      ...others.map((operand) => reader.part(operand)),
      ...(where ? [ofRows(where)] : on ? [literalPart(true, range)] : []),
      ...(on ? [literalPart(reader.nameOf(on), rangeOf(on))] : []),
    ],
    range,
  );
}

/** The grammar takes an aggregate without `of`, without a dataset, and with any number of operands after them. */
function checkShape(reader: Reader, node: Node, hasValue: boolean, missing: number): void {
  if (hasError(node)) return;
  const { children } = node;
  const of = children.findIndex(({ name }) => name === 'of');
  const commas = children.filter(({ name }) => name === ',');
  const expect = (symbol: string, at: Node | undefined) => {
    const { found, range } = reader.found(at);
    const edit = symbol === 'of' && at?.name === ',' ? textEdit(reader.text, range, ' of') : undefined;
    reader.mistakes.add('formula/expected-symbol', range, { symbol, found }, edit);
  };
  // After the function's name, "(" and the value.
  if (hasValue && of < 0) expect('of', children[3]);
  else if (!children.some(({ name }) => name === 'DatasetName')) {
    const { found, range } = reader.found(children[hasValue ? of + 1 : 2]);
    reader.mistakes.add('formula/expected-name', range, { found });
  } else if (missing > 0) expect(',', children.at(-1));
  else if (missing < 0) expect(')', commas.at(missing));
}
