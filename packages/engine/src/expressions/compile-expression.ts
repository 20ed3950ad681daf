import { errorOf } from '@weir/schema';
import type { FieldType, Formula, WeirError } from '@weir/schema';
import {
  callOf,
  commonMoment,
  commonType,
  dayFromIso,
  fieldTypeOf,
  formulaEnv,
  inferType,
  instantFromIso,
  isInText,
  isList,
  nameOf,
  operandAt,
  operatorOf,
  valueTypeOf,
} from '@weir/formula';
import type { Call, Cell, FormulaEnv, Kernel, Operator, Typed, ValueType } from '@weir/formula';
import { missingDay } from '../columns/column.js';
import { onceAChunk } from './chunk.js';
import { chunkRows } from './expression.js';
import type { DatetimeExpression, Expression, RowScope } from './expression.js';
import { fastNode, isPresent } from './fast-nodes.js';
import { kernelNode } from './kernel-node.js';
import { columnLeaf, constantLeaf, periodLeaf } from './leaves.js';

/**
 * Makes row formulas ready for columns. Equal parts of the formulas that one compiler sees are worked out once per chunk.
 * No code is generated: a strict Content-Security-Policy holds.
 */
export class ExpressionCompiler {
  readonly #compiled = new Map<string, Expression>();
  readonly #env: FormulaEnv;

  constructor(readonly scope: RowScope) {
    const { zone, calendar, asOf } = scope;
    this.#env = { ...formulaEnv(), zone, calendar, asOf: asOf.instant };
  }

  /** @throws {WeirError} `engine/bad-plan` for what no checked formula holds */
  compile(formula: Formula): Expression {
    return this.#compile(formula, null);
  }

  /** @param wanted what the operands beside it are: text becomes that date, null a missing value of it, a date its first instant */
  #compile(formula: Formula, wanted: ValueType | null): Expression {
    const name = JSON.stringify([wanted, formula]);
    let expression = this.#compiled.get(name);
    if (!expression) this.#compiled.set(name, (expression = this.#adapted(this.#make(formula, wanted), wanted)));
    return expression;
  }

  #make(formula: Formula, wanted: ValueType | null): Expression {
    if (typeof formula !== 'object' || formula === null) return this.#literal(formula, wanted);
    const call = callOf(formula);
    const operator = call && operatorOf(call.operator);
    if (!call || !operator) throw badFormula(formula);
    switch (call.operator) {
      case 'var':
        return this.#field(call, wanted);
      case 'in':
        return this.#isIn(call, operator);
      case 'period_start':
        return periodLeaf('start', wanted === 'instant' ? 'datetime' : 'date', this.scope);
      case 'period_end':
        return periodLeaf('end', wanted === 'instant' ? 'datetime' : 'date', this.scope);
      default:
        return this.#operation(call, operator, wanted);
    }
  }

  #literal(value: string | number | boolean | null, wanted: ValueType | null): Expression {
    if (value === null) return constantLeaf(fieldTypeOf(wanted ?? 'text'), null);
    if (typeof value === 'number') return constantLeaf('number', Number.isFinite(value) ? value + 0 : null);
    if (typeof value === 'boolean') return constantLeaf('boolean', value);
    const moment =
      wanted === 'date' ? dayFromIso(value) : wanted === 'instant' ? instantFromIso(value, this.scope.zone) : null;
    return moment === null || wanted === null
      ? constantLeaf('string', value)
      : constantLeaf(fieldTypeOf(wanted), moment);
  }

  #field(call: Call, wanted: ValueType | null): Expression {
    const name = nameOf(call);
    if (name === null) throw badFormula({ [call.operator]: call.operands });
    const otherwise = call.operands[1];
    if (otherwise === undefined) return columnLeaf(this.scope.column(name));
    return this.#compile({ coalesce: [{ var: name }, otherwise] }, wanted);
  }

  /** A value among those of a list, or a text in another. */
  #isIn({ operands: [sought = null, list = null] }: Call, operator: Operator): Expression {
    if (!isList(list)) {
      const [part, text] = [this.#compile(sought, null), this.#compile(list, null)];
      return kernelNode('boolean', (a = null, b = null) => isInText(a, b), [part, text], this.scope);
    }
    const common = commonType([sought, ...list].map((operand) => this.#typed(operand)));
    const value = this.#compile(sought, common);
    // What is of another type is never equal, though kernels hold dates and numbers alike.
    const items = list.map((item) => this.#compile(item, common)).filter((item) => item.type === value.type);
    return this.#node('in', operator, [value, ...items], 'boolean');
  }

  #operation(call: Call, operator: Operator, wanted: ValueType | null): Expression {
    const { operands } = call;
    const kinds = operands.map((_, at) => operandAt(operator, at, operands.length)?.kind);
    const typed = operands.map((operand) => this.#typed(operand));
    const alike = commonType(typed.filter((_, at) => kinds[at] === 'same' || kinds[at] === 'ordered'));
    const moment = commonMoment(typed.filter((_, at) => kinds[at] === 'moment'));
    const compiled = operands.map((operand, at) => {
      const kind = kinds[at];
      if (kind === undefined || isList(operand)) throw badFormula({ [call.operator]: operands });
      if (kind === 'moment') return this.#compile(operand, moment);
      if (kind === 'same' || kind === 'ordered') return this.#compile(operand, alike ?? wanted);
      const expression = this.#compile(operand, null);
      return (isTruthValue(operator, kind) && isPresent(expression, this.scope)) || expression;
    });
    return this.#node(call.operator, operator, compiled, this.#resultType(operator, alike ?? wanted, moment));
  }

  #node(name: string, operator: Operator, operands: readonly Expression[], type: FieldType): Expression {
    const kernel = operator.bind?.(
      operands.map(({ type }) => valueTypeOf(type)),
      this.#env,
    );
    if (!kernel) throw badFormula(name);
    if (operands.every(({ constant }) => constant !== undefined)) {
      return constantLeaf(
        type,
        resultOf(
          kernel,
          operands.map(({ constant }) => constant ?? null),
          type,
        ),
      );
    }
    return fastNode(name, operands, this.scope) ?? kernelNode(type, kernel, operands, this.scope);
  }

  #resultType({ result, name }: Operator, alike: ValueType | null, moment: ValueType | null): FieldType {
    if (result === 'same') return fieldTypeOf(alike ?? 'text');
    if (result === 'first') return fieldTypeOf(moment ?? 'date');
    if (result === 'referred') throw badFormula(name);
    return fieldTypeOf(result);
  }

  #typed(formula: Formula): Typed {
    return { formula, type: inferType(formula, { field: (name) => this.scope.column(name).type }) };
  }

  #adapted(expression: Expression, wanted: ValueType | null): Expression {
    return wanted === 'instant' && expression.type === 'date' ? this.#startOfDay(expression) : expression;
  }

  #startOfDay(date: Extract<Expression, { type: 'date' }>): DatetimeExpression {
    const { zone } = this.scope;
    const values = new Float64Array(chunkRows);
    return {
      type: 'datetime',
      read: onceAChunk(this.scope, (from, to) => {
        const days = date.read(from, to);
        for (let at = 0; at < to - from; at += 1) {
          values[at] = days[at] === missingDay ? NaN : zone.startOfDay(days[at]!);
        }
        return values;
      }),
    };
  }
}

export function compileExpression(formula: Formula, scope: RowScope): Expression {
  return new ExpressionCompiler(scope).compile(formula);
}

function isTruthValue(operator: Operator, kind: string): boolean {
  return kind === 'condition' || operator.name === '!' || operator.name === '!!';
}

function resultOf(kernel: Kernel, operands: readonly Cell[], type: FieldType): Cell {
  const result = kernel(...operands);
  if (type === 'string') return typeof result === 'string' ? result : null;
  if (type === 'boolean') return typeof result === 'boolean' ? result : null;
  return typeof result === 'number' ? result : null;
}

function badFormula(formula: Formula): WeirError {
  return errorOf('engine/bad-plan', { part: JSON.stringify(formula) });
}
