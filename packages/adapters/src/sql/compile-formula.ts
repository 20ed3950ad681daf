import type { FieldType, Formula } from '@weir/schema';
import {
  callOf,
  commonMoment,
  commonType,
  dayFromIso,
  fieldTypeOf,
  formulaEnv,
  inferType,
  instantFromIso,
  isList,
  nameOf,
  operandAt,
  operatorOf,
  valueTypeOf,
} from '@weir/formula';
import type { Bound, Call, Cell, FormulaEnv, Operator, Typed, ValueType } from '@weir/formula';
import { WeirError } from '@weir/schema';
import { badPlan } from './bounds.js';
import { constantOf, made } from './expression.js';
import type { Expression } from './expression.js';
import { operators } from './operators/index.js';
import type { OperatorScope } from './operators/operator.js';
import { isInText } from './operators/text.js';
import type { Relation } from './relation.js';
import { sql } from './sql.js';
import { startOfDay } from './zones.js';

/** The cell that is calculated; null is an open side. */
export interface CellBounds {
  readonly start: Bound | null;
  readonly end: Bound | null;
}

/** These take operands that may be infinite: what is infinite stays so, or becomes no number. */
const infinitely: ReadonlySet<string> = new Set(['+', '-', '*']);

/**
 * A row formula in SQL over a relation's rows, every value in it a parameter.
 * @throws {WeirError} `engine/bad-plan` for what no checked formula holds, `adapter/unsupported` for an operator that SQL has not
 */
export function compileFormula(formula: Formula, rows: Relation, cell: CellBounds | null): Expression {
  return finite(new FormulaCompiler(rows, cell).compile(formula, null), rows);
}

/** The expression with what is not finite missing. */
export function finite(expression: Expression, { keep, dialect }: Pick<OperatorScope, 'keep' | 'dialect'>): Expression {
  if (!expression.mayOverflow) return expression;
  const { sql: value, ...kept } = keep(expression);
  return made('number', sql`CASE WHEN ${dialect.isFinite(value)} THEN ${value} END`, [{ ...kept, sql: value }]);
}

class FormulaCompiler {
  readonly #compiled = new Map<string, Expression>();
  readonly #env: FormulaEnv;

  constructor(
    private readonly rows: Relation,
    private readonly cell: CellBounds | null,
  ) {
    const { zone, calendar, reader } = rows;
    this.#env = { ...formulaEnv(), zone, calendar, asOf: reader.asOf.instant };
  }

  /** @param wanted what the operands beside it are: text becomes that date, null a missing value of it, a date its first instant */
  compile(formula: Formula, wanted: ValueType | null): Expression {
    const name = JSON.stringify([wanted, formula]);
    let compiled = this.#compiled.get(name);
    if (!compiled) {
      compiled = this.#make(formula, wanted);
      if (wanted === 'instant' && compiled.type === 'date') compiled = this.#startOfDay(compiled);
      this.#compiled.set(name, compiled);
    }
    return compiled;
  }

  #startOfDay(day: Expression): Expression {
    const { constant } = day;
    if (typeof constant === 'number') return constantOf('datetime', this.rows.zone.startOfDay(constant));
    return constant === null ? constantOf('datetime', null) : startOfDay(day, this.rows);
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
        return this.#bound(this.cell?.start ?? null, wanted);
      case 'period_end':
        return this.#bound(this.cell?.end ?? null, wanted);
      default:
        return this.#operation(call, operator, wanted);
    }
  }

  #bound(bound: Bound | null, wanted: ValueType | null): Expression {
    if (wanted === 'instant') return constantOf('datetime', bound?.instant ?? null);
    return constantOf('date', bound?.day ?? null);
  }

  #literal(value: string | number | boolean | null, wanted: ValueType | null): Expression {
    if (value === null) return constantOf(fieldTypeOf(wanted ?? 'text'), null);
    if (typeof value === 'number') return constantOf('number', Number.isFinite(value) ? value + 0 : null);
    if (typeof value === 'boolean') return constantOf('boolean', value);
    const moment =
      wanted === 'date' ? dayFromIso(value) : wanted === 'instant' ? instantFromIso(value, this.rows.zone) : null;
    return moment === null || wanted === null ? constantOf('string', value) : constantOf(fieldTypeOf(wanted), moment);
  }

  #field(call: Call, wanted: ValueType | null): Expression {
    const name = nameOf(call);
    if (name === null) throw badFormula({ [call.operator]: call.operands });
    const otherwise = call.operands[1];
    if (otherwise === undefined) return this.rows.field(name);
    return this.compile({ coalesce: [{ var: name }, otherwise] }, wanted);
  }

  /** A value among those of a list, or a text in another. */
  #isIn({ operands: [sought = null, list = null] }: Call, operator: Operator): Expression {
    if (!isList(list)) {
      return isInText(
        [sought, list].map((text) => this.#finite(text, null)),
        this.rows,
        'boolean',
      );
    }
    const common = commonType([sought, ...list].map((operand) => this.#typed(operand)));
    const value = this.#finite(sought, common);
    const items = list.map((item) => this.#finite(item, common)).filter((item) => item.type === value.type);
    return this.#result(operator, [value, ...items], 'boolean');
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
      const type = kind === 'moment' ? moment : kind === 'same' || kind === 'ordered' ? (alike ?? wanted) : null;
      return infinitely.has(operator.name) ? this.compile(operand, type) : this.#finite(operand, type);
    });
    return this.#result(operator, compiled, resultType(operator, alike ?? wanted, moment));
  }

  #finite(formula: Formula, wanted: ValueType | null): Expression {
    return finite(this.compile(formula, wanted), this.rows);
  }

  /** What is constant is worked out here and now. */
  #result(operator: Operator, operands: readonly Expression[], type: FieldType): Expression {
    // Among truth values the first day of 1970 is a date like any other, though kernels hold it as 0.
    const isTruth = operator.group === 'choice' && operands.some((operand) => operand.type.startsWith('date'));
    if (!isTruth && operands.every(({ constant }) => constant !== undefined)) {
      const types = operands.map((operand) => valueTypeOf(operand.type));
      const kernel = operator.bind?.(types, this.#env);
      if (!kernel) throw badFormula(operator.name);
      return constantOf(type, ofType(kernel(...operands.map(({ constant }) => constant ?? null)), type));
    }
    const write = Object.hasOwn(operators, operator.name) ? operators[operator.name] : undefined;
    if (!write) throw new WeirError('adapter/unsupported', { node: operator.name });
    return write(operands, this.rows, type);
  }

  #typed(formula: Formula): Typed {
    return { formula, type: inferType(formula, { field: (name) => this.rows.field(name).type }) };
  }
}

function resultType({ result, name }: Operator, alike: ValueType | null, moment: ValueType | null): FieldType {
  if (result === 'same') return fieldTypeOf(alike ?? 'text');
  if (result === 'first') return fieldTypeOf(moment ?? 'date');
  if (result === 'referred') throw badFormula(name);
  return fieldTypeOf(result);
}

function ofType(cell: Cell, type: FieldType): Cell {
  if (type === 'string') return typeof cell === 'string' ? cell : null;
  if (type === 'boolean') return typeof cell === 'boolean' ? cell : null;
  return typeof cell === 'number' ? cell : null;
}

function badFormula(formula: Formula): WeirError {
  return badPlan(JSON.stringify(formula));
}
