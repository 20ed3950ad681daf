import type { PlanSignal } from '@weir/query';
import type { Codes, TextColumn } from '../columns/column.js';
import { compileExpression } from '../expressions/compile-expression.js';
import { chunkRows } from '../expressions/expression.js';
import type { BooleanExpression, RowScope } from '../expressions/expression.js';
import { codesThatHold, onlyTextField } from './code-table.js';

/** Says which step each row does, by a number that the row has: `table[codes[row] + 1]`. */
export interface StepReader {
  /** Of rows that were made ready. */
  readonly codes: Codes | Uint8Array;
  /** The step, counted from 1; 0: none. */
  readonly table: Uint8Array;
  /** 1 where a step is done, else 0. */
  readonly isStep: Uint8Array;
  /** Makes rows ready. @returns false: a row does several steps */
  prepare(from: number, to: number): boolean;
}

type StepSignal = Pick<PlanSignal, 'stage' | 'when'>;

/** @returns undefined: a condition is none, a text shows several steps, or there are more steps than a byte can tell */
export function stepReader(signals: readonly StepSignal[], scope: RowScope, rowCount: number): StepReader | undefined {
  if (signals.some(({ stage }) => stage > 253)) return undefined;
  const texts = tableOf(signals, scope);
  if (texts) {
    const { column, table } = texts;
    if (table.includes(several)) return undefined;
    return { codes: column.codes, table, isStep: isStepOf(table), prepare: () => true };
  }
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

function isStepOf(table: Uint8Array): Uint8Array {
  return table.map((step) => (step === 0 ? 0 : 1));
}

/** Where all conditions are about one text field: per text the step. */
function tableOf(
  signals: readonly StepSignal[],
  scope: RowScope,
): { readonly column: TextColumn; readonly table: Uint8Array } | undefined {
  let column: TextColumn | undefined;
  let table: Uint8Array | undefined;
  for (const { stage, when } of signals) {
    const own = when === undefined ? undefined : onlyTextField(when, scope);
    if (!own || (column && own !== column)) return undefined;
    column = own;
    const holds = codesThatHold(when!, own, scope);
    if (!holds) return undefined;
    table ??= new Uint8Array(holds.length);
    for (const [place, does] of holds.entries()) if (does) table[place] = together(table[place]!, stage + 1);
  }
  return column && table && { column, table };
}

function together(known: number, step: number): number {
  return known === 0 || known === step ? step : several;
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
  const table = Uint8Array.from({ length: several + 2 }, (_, place) => Math.max(0, place - 1));
  const look = (chunk: number): boolean => {
    const from = chunk * chunkRows;
    const to = Math.min(from + chunkRows, rowCount);
    for (const { step, expression } of conditions) {
      const holds = expression?.read(from, to);
      for (let row = from; row < to; row += 1) {
        if (holds === undefined || holds[row - from] === 1) known[row] = together(known[row]!, step);
      }
    }
    isKnown[chunk] = 1;
    return !known.subarray(from, to).includes(several);
  };
  return {
    codes: known,
    table,
    isStep: isStepOf(table),
    prepare(from, to) {
      for (let chunk = Math.floor(from / chunkRows); chunk * chunkRows < to; chunk += 1) {
        if (isKnown[chunk] === 0 && !look(chunk)) return false;
      }
      return true;
    },
  };
}
