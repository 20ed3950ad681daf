import type { PlanSignal } from '@weir/query';
import type { TextColumn } from '../../../columns/column.js';
import { compileExpression } from '../../../expressions/compile-expression.js';
import { chunkRows } from '../../../expressions/expression.js';
import type { BooleanExpression, RowScope } from '../../../expressions/expression.js';
import { codesThatHold, onlyTextField } from './code-table.js';

/** Says of rows, some thousand at a time, which step they do. */
export interface StepReader {
  /**
   * @param rows gets the rows that do a step, ascending, from place 0; there must be room for one more
   * @param steps gets the step of each, counted from 1
   * @returns how many; −1: a row does several
   */
  read(from: number, to: number, rows: Int32Array, steps: Uint8Array): number;
}

/** @returns undefined: a condition is none, or there are more steps than a byte can tell */
export function stepReader(
  signals: readonly Pick<PlanSignal, 'stage' | 'when'>[],
  scope: RowScope,
  rowCount: number,
): StepReader | undefined {
  if (signals.some(({ stage }) => stage > 253)) return undefined;
  const table = tableOf(signals, scope);
  if (table) return tableReader(table.column, table.steps);
  const conditions: Condition[] = [];
  for (const { stage, when } of signals) {
    const expression = when === undefined ? null : compileExpression(when, scope);
    if (expression && expression.type !== 'boolean') return undefined;
    conditions.push({ step: stage + 1, expression });
  }
  return conditionReader(conditions, rowCount);
}

/** Several steps. */
const several = 255;

/** Where all conditions are about one text field: per text the step. */
function tableOf(
  signals: readonly Pick<PlanSignal, 'stage' | 'when'>[],
  scope: RowScope,
): { readonly column: TextColumn; readonly steps: Uint8Array } | undefined {
  let column: TextColumn | undefined;
  let steps: Uint8Array | undefined;
  for (const { stage, when } of signals) {
    const own = when === undefined ? undefined : onlyTextField(when, scope);
    if (!own || (column && own !== column)) return undefined;
    column = own;
    const holds = codesThatHold(when!, own, scope);
    if (!holds) return undefined;
    steps ??= new Uint8Array(holds.length);
    for (const [place, does] of holds.entries()) if (does) steps[place] = together(steps[place]!, stage + 1);
  }
  return column && steps && { column, steps };
}

function together(known: number, step: number): number {
  return known === 0 || known === step ? step : several;
}

function tableReader({ codes }: TextColumn, table: Uint8Array): StepReader {
  const isPlain = !table.includes(several);
  return {
    read(from, to, rows, steps) {
      let count = 0;
      for (let row = from; row < to; row += 1) {
        const step = table[codes[row]! + 1]!;
        rows[count] = row;
        steps[count] = step;
        count += (step + 255) >> 8;
      }
      if (isPlain) return count;
      for (let at = 0; at < count; at += 1) if (steps[at] === several) return -1;
      return count;
    },
  };
}

interface Condition {
  readonly step: number;
  /** Null: it always holds. */
  readonly expression: BooleanExpression | null;
}

/** Conditions are looked at once per row, however often rows are read. */
function conditionReader(conditions: readonly Condition[], rowCount: number): StepReader {
  const known = new Uint8Array(rowCount);
  const isKnown = new Uint8Array(Math.ceil(rowCount / chunkRows));
  const look = (chunk: number) => {
    const from = chunk * chunkRows;
    const to = Math.min(from + chunkRows, rowCount);
    for (const { step, expression } of conditions) {
      const holds = expression?.read(from, to);
      for (let row = from; row < to; row += 1) {
        if (holds === undefined || holds[row - from] === 1) known[row] = together(known[row]!, step);
      }
    }
    isKnown[chunk] = 1;
  };
  return {
    read(from, to, rows, steps) {
      for (let chunk = Math.floor(from / chunkRows); chunk * chunkRows < to; chunk += 1) {
        if (isKnown[chunk] === 0) look(chunk);
      }
      let count = 0;
      let isSeveral = false;
      for (let row = from; row < to; row += 1) {
        const step = known[row]!;
        rows[count] = row;
        steps[count] = step;
        count += (step + 255) >> 8;
        isSeveral ||= step === several;
      }
      return isSeveral ? -1 : count;
    },
  };
}
