import type { Dataset, Field, FieldType, Formula, Id, Parameter, Scalar, Settings } from '@weir/schema';
import type { VectorRows } from '../vector.js';

/** What one row holds; a field that is not listed is missing. Dates and instants are ISO 8601 text. */
export type FactRow = Readonly<Record<Id, Scalar>>;

/** What a formula gives for some rows; null is missing. */
export interface FormulaFact {
  readonly formula: Formula;
  /** Of its values. */
  readonly type: FieldType;
  readonly rows: readonly (readonly [row: FactRow, value: Scalar])[];
}

/**
 * Facts about formulas over a row that make one claim, in one place and time. Data only: an evaluator of single rows, columns and a
 * database's SQL have to agree with it. Rows have the fields of `rowFields` and those of the sheet.
 */
export interface FormulaSheet {
  /** Unique. */
  readonly claim: string;
  readonly facts: readonly FormulaFact[];
  /** Default: UTC, weeks from Monday, years from January. */
  readonly settings?: Settings;
  /** ISO 8601 instant. Default: `defaultAsOf`. */
  readonly asOf?: string;
  /** The period that is calculated: ISO dates, [from, to). Default: all time, which has no start and ends at as-of. */
  readonly range?: { readonly from: string; readonly to: string };
  readonly parameters?: readonly Parameter[];
  /** Lookups and formulas that rows have besides `rowFields`. */
  readonly fields?: readonly Field[];
  /** What is looked up. */
  readonly datasets?: readonly Dataset[];
  readonly rows?: VectorRows;
}

export const defaultAsOf = '2025-07-01T12:00:00Z';

/** The fields of every sheet's rows: several of each type, so that values can meet. */
export const rowFields: readonly Field[] = [
  { id: 'n', type: 'number' },
  { id: 'm', type: 'number' },
  { id: 'k', type: 'number' },
  { id: 's', type: 'string' },
  { id: 'r', type: 'string' },
  { id: 'q', type: 'string' },
  { id: 'b', type: 'boolean' },
  { id: 'c', type: 'boolean' },
  { id: 'd', type: 'date' },
  { id: 'e', type: 'date' },
  { id: 't', type: 'datetime' },
  { id: 'u', type: 'datetime' },
];

export const n: Formula = { var: 'n' };
export const m: Formula = { var: 'm' };
export const k: Formula = { var: 'k' };
export const s: Formula = { var: 's' };
export const r: Formula = { var: 'r' };
export const q: Formula = { var: 'q' };
export const b: Formula = { var: 'b' };
export const c: Formula = { var: 'c' };
export const d: Formula = { var: 'd' };
export const e: Formula = { var: 'e' };
export const t: Formula = { var: 't' };
export const u: Formula = { var: 'u' };

type Rows = FormulaFact['rows'];

/** Each is a fact about a formula whose values are of that type. */
export const number = (formula: Formula, ...rows: Rows): FormulaFact => ({ type: 'number', formula, rows });
export const text = (formula: Formula, ...rows: Rows): FormulaFact => ({ type: 'string', formula, rows });
export const truth = (formula: Formula, ...rows: Rows): FormulaFact => ({ type: 'boolean', formula, rows });
export const date = (formula: Formula, ...rows: Rows): FormulaFact => ({ type: 'date', formula, rows });
export const instant = (formula: Formula, ...rows: Rows): FormulaFact => ({ type: 'datetime', formula, rows });
