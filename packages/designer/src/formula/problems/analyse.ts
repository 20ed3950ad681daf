import { checkFormula, references } from '@weir/formula';
import type { FormulaCheck, ValueType } from '@weir/formula';
import { parseFormula, textNamesOf } from '@weir/formula/text';
import type { ParsedFormula, TextNames } from '@weir/formula/text';
import { diagnostic } from '@weir/schema';
import type { Diagnostic, Formula, Id, WeirDocument } from '@weir/schema';
import { formulaScopes } from '../scope/formula-scopes.js';
import { locate, worstFirst } from './problem.js';
import type { Problem } from './problem.js';

/** What a formula is for. */
export interface FormulaPurpose {
  readonly document: WeirDocument;
  /** The rows that it is about; undefined for a formula over many rows. */
  readonly dataset?: Id | undefined;
  /** The metric that it is of. */
  readonly metric?: Id | undefined;
  /** What it has to give. */
  readonly expected?: ValueType | undefined;
}

export interface Analysis {
  /** Undefined when the text cannot be read, and when there is none. */
  readonly formula: Formula | undefined;
  readonly isEmpty: boolean;
  readonly parsed: ParsedFormula;
  readonly result: Pick<FormulaCheck, 'type' | 'unit'> | null;
  /** Worst first, then in the order of the text. */
  readonly problems: readonly Problem[];
}

const nothing: ParsedFormula = { formula: undefined, diagnostics: [], edits: new Map(), ranges: new Map() };

/** Reads a formula's text and checks what it says. An empty text is no formula, and no mistake. */
export function analyse(
  text: string,
  purpose: FormulaPurpose,
  parse: (text: string, names: TextNames) => ParsedFormula = parseFormula,
): Analysis {
  const isEmpty = text.trim() === '';
  const parsed = isEmpty ? nothing : parse(text, textNamesOf(purpose.document, purpose.dataset));
  const { formula } = parsed;
  const check = formula === undefined ? null : checkIn(formula, purpose);
  const found = [...parsed.diagnostics, ...(check?.diagnostics ?? [])];
  return {
    formula,
    isEmpty,
    parsed,
    result: check && { type: check.type, unit: check.unit },
    problems: worstFirst(locate(found, parsed.ranges, text, parsed.edits)),
  };
}

function checkIn(formula: Formula, { document, dataset, metric, expected }: FormulaPurpose): FormulaCheck | null {
  const scopes = formulaScopes(document);
  const scope = scopes.scope(dataset);
  if (!scope) return null;
  const check = checkFormula(formula, scope, expected);
  if (metric === undefined || dataset !== undefined) return check;
  return { ...check, diagnostics: [...check.diagnostics, ...cycles(formula, scopes.waysTo(metric))] };
}

/** Metrics that are made of the one that the formula is of. */
function cycles(formula: Formula, ways: ReadonlyMap<Id, readonly Id[]>): Diagnostic[] {
  const own = [...ways.keys()][0] ?? '';
  return references(formula).flatMap(({ kind, name, pointer }) => {
    const way = kind === 'metric' ? ways.get(name) : undefined;
    return way ? [diagnostic('document/metric-cycle', pointer, { path: [own, ...way] })] : [];
  });
}
