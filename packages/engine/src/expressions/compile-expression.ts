import { WeirError } from '@weir/schema';
import type { FieldType, Formula } from '@weir/schema';
import { dayFromIso, instantFromIso } from '@weir/formula';
import { missingColumn } from '../columns/column.js';
import type { Column } from '../columns/column.js';
import type { Expression, RowScope } from './expression.js';
import { columnLeaf, constantLeaf } from './leaves.js';
import { operators } from './operators.js';

/**
 * Makes a row formula ready for columns. Equal parts of the formulas that one compiler sees are worked out once per chunk.
 * No code is generated: a strict Content-Security-Policy holds.
 */
export class ExpressionCompiler {
  readonly #compiled = new Map<string, Expression>();

  constructor(readonly scope: RowScope) {}

  /**
   * @param wanted what the place asks for: null becomes a missing value of it, a text literal in the place of a date becomes that date
   * @throws {WeirError} `engine/bad-plan` for what no checked formula holds
   */
  compile(formula: Formula, wanted?: FieldType): Expression {
    const name = JSON.stringify([wanted, formula]);
    let expression = this.#compiled.get(name);
    if (!expression) this.#compiled.set(name, (expression = this.#make(formula, wanted)));
    return expression;
  }

  #make(formula: Formula, wanted: FieldType | undefined): Expression {
    if (typeof formula !== 'object' || formula === null) return constantLeaf(this.#literal(formula, wanted));
    const operator = operatorOf(formula);
    if (operator === null) throw badFormula(formula);
    const [name, operands] = operator;
    if (name === 'var') {
      if (typeof operands[0] !== 'string') throw badFormula(formula);
      return columnLeaf(this.scope.column(operands[0]));
    }
    const compileOperator = Object.hasOwn(operators, name) ? operators[name] : undefined;
    if (!compileOperator) throw badFormula(formula);
    return compileOperator(operands, this, wanted);
  }

  #literal(value: string | number | boolean | null, wanted: FieldType | undefined): Column {
    if (value === null) return missingColumn(wanted ?? 'string', 1);
    if (typeof value === 'number') return { type: 'number', values: Float64Array.of(value) };
    if (typeof value === 'boolean') return { type: 'boolean', values: Int8Array.of(value ? 1 : 0) };
    if (wanted === 'date') {
      const day = dayFromIso(value);
      if (day === null) throw badFormula(value);
      return { type: 'date', values: Int32Array.of(day) };
    }
    if (wanted === 'datetime') {
      const instant = instantFromIso(value, this.scope.zone);
      if (instant === null) throw badFormula(value);
      return { type: 'datetime', values: Float64Array.of(instant) };
    }
    return { type: 'string', codes: Int32Array.of(0), dictionary: [value] };
  }
}

export function compileExpression(formula: Formula, scope: RowScope): Expression {
  return new ExpressionCompiler(scope).compile(formula);
}

/** An operator and its operands; one operand may stand without its list. */
export function operatorOf(formula: Formula): readonly [name: string, operands: readonly Formula[]] | null {
  if (typeof formula !== 'object' || formula === null || Array.isArray(formula)) return null;
  const [entry, ...more] = Object.entries(formula);
  if (!entry || more.length > 0) return null;
  const [name, operands] = entry;
  return [name, Array.isArray(operands) ? operands : [operands]];
}

export function badFormula(formula: Formula): WeirError {
  return new WeirError('engine/bad-plan', { part: JSON.stringify(formula) });
}
