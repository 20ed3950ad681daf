import type { Cell, Kernel } from '@weir/formula';
import type { FieldType } from '@weir/schema';
import { missingCode } from '../columns/column.js';
import { cellReader, fromCells } from './cells.js';
import { onceAChunk } from './chunk.js';
import { chunkRows } from './expression.js';
import type { CodedText, Expression, RowScope } from './expression.js';
import { codedText } from './leaves.js';

/** Larger dictionaries are not gone through at once, which would hold the thread. */
const mostTexts = 50_000;

/** Calls an operator's kernel for each row; for a function of one text field once for each text of its dictionary. */
export function kernelNode(
  type: FieldType,
  kernel: Kernel,
  operands: readonly Expression[],
  scope: RowScope,
): Expression {
  const place = operands.findIndex(({ constant }) => constant === undefined);
  const only = operands.every(({ constant }, at) => at === place || constant !== undefined)
    ? operands[place]
    : undefined;
  if (only?.type === 'string' && only.coded && only.coded.dictionary.length <= mostTexts) {
    const constants = operands.map(({ constant }) => constant ?? null);
    const ofText = (text: Cell) => kernel(...constants.with(place, text));
    return dictionaryNode(type, ofText, only.coded, scope);
  }
  const readers = operands.map(cellReader);
  const load = (from: number, to: number) => {
    for (const reader of readers) reader.load(from, to);
  };
  const [a, b, c] = readers;
  if (readers.length === 1 && a) return fromCells(type, scope, load, (at) => kernel(a.cell(at)));
  if (readers.length === 2 && a && b) return fromCells(type, scope, load, (at) => kernel(a.cell(at), b.cell(at)));
  if (readers.length === 3 && a && b && c) {
    return fromCells(type, scope, load, (at) => kernel(a.cell(at), b.cell(at), c.cell(at)));
  }
  return fromCells(type, scope, load, (at) => kernel(...readers.map((reader) => reader.cell(at))));
}

function dictionaryNode(type: FieldType, ofText: (text: Cell) => Cell, coded: CodedText, scope: RowScope): Expression {
  const results: Cell[] = [];
  for (const text of coded.dictionary) results.push(ofText(text));
  const ofMissing = ofText(null);
  if (type !== 'string') {
    let codes = new Int32Array(0);
    return fromCells(
      type,
      scope,
      (from, to) => {
        codes = coded.read(from, to) as Int32Array<ArrayBuffer>;
      },
      (at) => (codes[at] === missingCode ? ofMissing : results[codes[at]!]!),
    );
  }
  const places = new Map<string, number>();
  const placeOf = (text: Cell): number => {
    if (typeof text !== 'string') return missingCode;
    let place = places.get(text);
    if (place === undefined) places.set(text, (place = places.size));
    return place;
  };
  const newCodes = Int32Array.from(results, placeOf);
  const newMissing = placeOf(ofMissing);
  const values = new Int32Array(chunkRows);
  return codedText({
    dictionary: [...places.keys()],
    read: onceAChunk(scope, (from, to) => {
      const codes = coded.read(from, to);
      for (let at = 0; at < to - from; at += 1) {
        values[at] = codes[at] === missingCode ? newMissing : newCodes[codes[at]!]!;
      }
      return values;
    }),
  });
}
