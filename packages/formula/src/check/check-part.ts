import { insteadOf } from '@weir/schema';
import type { Formula } from '@weir/schema';
import { arityOf, arityText, operandAt, operatorOf, operators } from '../operators/index.js';
import type { Operand, Operator, ValueType } from '../operators/index.js';
import { callOf, isList, nameOf, operandPointer } from '../tree/call.js';
import type { Call } from '../tree/call.js';
import { agreeOnType, agreeOnUnit } from './check-agreement.js';
import type { Part } from './check-agreement.js';
import { checkDataset, checkName, fieldOf, unknown } from './check-name.js';
import type { Checked } from './check-name.js';
import { checkWritten } from './check-written.js';
import { own } from './own.js';
import type { Report } from './report.js';
import { replaceBy } from './report.js';
import type { FormulaScope, RowScope, ScopeFunnel } from './scope.js';
import { divide, multiply, parseUnit, raise, thingOf } from './units.js';
import type { UnitValue } from './units.js';

/** Checks a part of a formula in its scope. The formula's depth was checked before. */
export function checkPart(formula: Formula, pointer: string, scope: FormulaScope, report: Report): Checked {
  if (typeof formula === 'string') return { type: 'text', unit: 'any' };
  if (typeof formula === 'number') return { type: 'number', unit: 'any' };
  if (typeof formula === 'boolean') return { type: 'boolean', unit: 'any' };
  if (formula === null) return unknown;
  if (isList(formula)) {
    report.add('formula/list', pointer);
    return unknown;
  }
  const call = callOf(formula);
  if (!call) {
    report.add('formula/not-an-operation', pointer, { names: Object.keys(formula) });
    return unknown;
  }
  const operator = operatorOf(call.operator);
  if (operator) return new CallCheck(operator, call, pointer, scope, report).check();
  reportUnknownOperator(call, pointer, scope, report);
  call.operands.forEach((operand, index) => {
    if (!isList(operand)) checkPart(operand, operandPointer(pointer, call, index), scope, report);
  });
  return unknown;
}

const manyRows: ReadonlySet<Operator['group']> = new Set(['aggregate', 'funnel', 'period', 'total']);

function reportUnknownOperator(call: Call, pointer: string, scope: FormulaScope, report: Report): void {
  const instead = insteadOf(call.operator, functionsFirst(scope));
  const renamed = (name: string): Formula => ({
    [name]: call.bare ? (call.operands[0] ?? null) : call.operands,
  });
  const fixes = 'closest' in instead ? [replaceBy(pointer, instead.closest, renamed(instead.closest))] : [];
  report.add('formula/unknown-operator', pointer, { operator: call.operator, ...instead }, { fixes });
}

/** Every operator, first those that are written as a function and can be calculated in the scope. */
function functionsFirst({ kind }: FormulaScope): readonly string[] {
  const isFunction = ({ name, group }: Operator) =>
    /^[a-z]/.test(name) && group !== 'reference' && !(kind === 'row' && manyRows.has(group));
  return [...operators.filter(isFunction), ...operators.filter((each) => !isFunction(each))].map(({ name }) => name);
}

/** The check of one call: its operands by their kinds, then what they give together. */
class CallCheck {
  readonly #operator: Operator;
  readonly #call: Call;
  readonly #pointer: string;
  readonly #scope: FormulaScope;
  readonly #report: Report;
  /** The dataset's rows, inside an aggregate; null when the dataset is not there. */
  #rows: RowScope | null = null;
  /** Operands that have to agree in type, and those that have to agree in unit. */
  readonly #alike: Part[] = [];
  readonly #moments: Part[] = [];
  readonly #measured: Part[] = [];
  readonly #checked: Checked[] = [];

  constructor(operator: Operator, call: Call, pointer: string, scope: FormulaScope, report: Report) {
    this.#operator = operator;
    this.#call = call;
    this.#pointer = pointer;
    this.#scope = scope;
    this.#report = report;
  }

  check(): Checked {
    const { name, group } = this.#operator;
    if (manyRows.has(group) && this.#scope.kind === 'row') {
      this.#report.add('formula/aggregate-in-row', this.#pointer, { operator: name });
      return unknown;
    }
    this.#checkCount();
    const { operands } = this.#call;
    operands.forEach((operand, index) => {
      const rule = operandAt(this.#operator, index, operands.length);
      this.#checked[index] = rule ? this.#checkOperand(operand, index, rule) : unknown;
    });
    if (group === 'aggregate') this.#checkTime();
    if (group === 'funnel') this.#checkFunnelValue();
    const common = agreeOnType(this.#operator, this.#alike, this.#report);
    const moment = agreeOnType(this.#operator, this.#moments, this.#report, true);
    const agrees = this.#operator.unit === 'same' || group === 'comparison';
    const agreed = agrees ? agreeOnUnit(this.#operator, this.#measured, this.#pointer, this.#report) : 'plain';
    return { type: this.#resultType(common, moment), unit: this.#resultUnit(agreed) };
  }

  #checkCount(): void {
    const { least, most } = arityOf(this.#operator);
    const actual = this.#call.operands.length;
    if (actual >= least && actual <= most) return;
    const params = { operator: this.#operator.name, expected: arityText(this.#operator), actual };
    this.#report.add('formula/operands', this.#pointer, params);
  }

  #checkOperand(formula: Formula, index: number, operand: Operand): Checked {
    const pointer = operandPointer(this.#pointer, this.#call, index);
    switch (operand.kind) {
      case 'any':
        return this.#value(formula, pointer);
      case 'number':
        return this.#measure(this.#typed(formula, pointer, operand, 'number'), formula, pointer);
      case 'count':
        return this.#typed(formula, pointer, operand, 'number');
      case 'text':
        return this.#typed(formula, pointer, operand, 'text');
      case 'condition':
        return this.#typed(formula, pointer, operand, 'boolean');
      case 'moment':
        return this.#moment(formula, pointer, operand);
      case 'same':
        return this.#same(formula, pointer);
      case 'ordered':
        return this.#ordered(this.#same(formula, pointer), pointer, operand);
      case 'list':
        return this.#list(formula, pointer, operand);
      case 'name': {
        const checked = checkName(this.#call, this.#pointer, this.#scope, this.#report);
        this.#alike.push({ formula: { [this.#call.operator]: formula }, pointer: this.#pointer, checked });
        return this.#measure(checked, formula, pointer);
      }
      case 'dataset':
        if (this.#scope.kind === 'cell')
          this.#rows = checkDataset(this.#call, this.#pointer, this.#scope, this.#report);
        return unknown;
      case 'row-any':
        return this.#row(formula, pointer);
      case 'row-number':
        return this.#row(formula, pointer, operand, 'number');
      case 'row-ordered':
        return this.#ordered(this.#row(formula, pointer), pointer, operand);
      case 'row-condition':
        return this.#row(formula, pointer, operand, 'boolean');
      case 'cell':
        return this.#value(formula, pointer);
      default:
        checkWritten(formula, pointer, operand, this.#call, { scope: this.#scope, rows: this.#rows }, this.#report);
        return unknown;
    }
  }

  #value(formula: Formula, pointer: string, scope: FormulaScope = this.#scope): Checked {
    if (!isList(formula)) return checkPart(formula, pointer, scope, this.#report);
    this.#report.add('formula/list', pointer, { operator: this.#operator.name });
    return unknown;
  }

  #typed(formula: Formula, pointer: string, operand: Operand, expected: ValueType): Checked {
    return this.#expect(this.#value(formula, pointer), pointer, operand, expected);
  }

  #expect(checked: Checked, pointer: string, operand: Operand, expected: ValueType): Checked {
    if (checked.type === null || checked.type === expected) return checked;
    this.#reportType(pointer, operand, expected, checked.type);
    return unknown;
  }

  #reportType(pointer: string, operand: Operand, expected: string, actual: string): void {
    this.#report.add('formula/type', pointer, {
      operator: this.#operator.name,
      operand: operand.name,
      expected,
      actual,
    });
  }

  #measure(checked: Checked, formula: Formula, pointer: string): Checked {
    this.#measured.push({ formula, pointer, checked });
    return checked;
  }

  #moment(formula: Formula, pointer: string, operand: Operand): Checked {
    const checked = this.#value(formula, pointer);
    const isWritten = typeof formula === 'string';
    if (!isWritten && checked.type !== null && checked.type !== 'date' && checked.type !== 'instant') {
      this.#reportType(pointer, operand, 'moment', checked.type);
      return unknown;
    }
    this.#moments.push({ formula, pointer, checked });
    return checked;
  }

  #same(formula: Formula, pointer: string): Checked {
    const checked = this.#value(formula, pointer);
    const part = { formula, pointer, checked };
    this.#alike.push(part);
    this.#measured.push(part);
    return checked;
  }

  #ordered(checked: Checked, pointer: string, operand: Operand): Checked {
    if (checked.type === 'boolean') this.#reportType(pointer, operand, 'ordered', checked.type);
    return checked;
  }

  /** A list of values like the one that is sought, or a text that is searched for a text. */
  #list(formula: Formula, pointer: string, operand: Operand): Checked {
    if (isList(formula)) {
      formula.forEach((item, index) => this.#same(item, `${pointer}/${index}`));
      return unknown;
    }
    const checked = this.#typed(formula, pointer, operand, 'text');
    this.#alike.push({ formula: null, pointer, checked });
    return checked;
  }

  #row(formula: Formula, pointer: string, operand?: Operand, expected?: ValueType): Checked {
    if (!this.#rows) return unknown;
    const checked = this.#value(formula, pointer, this.#rows);
    return operand && expected ? this.#expect(checked, pointer, operand, expected) : checked;
  }

  /** Without a date, rows belong to every period. */
  #checkTime(): void {
    const { operands } = this.#call;
    const place = this.#operator.operands.findIndex(({ kind }) => kind === 'date-field');
    const dataset = this.#rows?.dataset;
    if (dataset === undefined || operands.length > place || this.#scope.kind !== 'cell') return;
    if (own(this.#scope.datasets, dataset)?.timed) return;
    this.#report.add('formula/no-time', this.#pointer, { dataset }, { severity: 'warning' });
  }

  get #funnel(): ScopeFunnel | undefined {
    return this.#scope.kind === 'cell' ? own(this.#scope.funnels, nameOf(this.#call) ?? '') : undefined;
  }

  /** What is worth something is only known where the funnel says so. */
  #checkFunnelValue(): void {
    const isOfValue = this.#operator.unit === 'value' || this.#operator.unit === 'value-per-day';
    if (!isOfValue || !this.#funnel || this.#funnel.value) return;
    const params = { operator: this.#operator.name, funnel: nameOf(this.#call) };
    this.#report.add('formula/funnel-without-value', this.#pointer, params);
  }

  #resultType(common: ValueType | null, moment: ValueType | null): ValueType | null {
    const { result, group } = this.#operator;
    if (group === 'comparison') this.#checkValues();
    if (result === 'first') return group === 'time' ? moment : (this.#checked[0]?.type ?? null);
    if (result === 'same' && group === 'aggregate') return this.#checked[1]?.type ?? null;
    return result === 'same' || result === 'referred' ? common : result;
  }

  /** A text that a field with known values never holds is most likely a slip. */
  #checkValues(): void {
    const compared = this.#alike.map(({ formula }) => fieldOf(callOf(formula), this.#scope)).find((found) => found);
    const known = compared?.field.values?.filter((value) => typeof value === 'string');
    if (!compared || !known) return;
    for (const { formula, pointer } of this.#alike) {
      if (typeof formula !== 'string' || known.includes(formula)) continue;
      const params = { field: compared.id, value: formula };
      this.#report.addUnknown('formula/unknown-value', pointer, formula, known, params, { severity: 'warning' });
    }
  }

  #resultUnit(agreed: UnitValue): UnitValue {
    const units = this.#measured.map(({ checked }) => checked.unit);
    const [first = 'plain', second = 'plain'] = units;
    switch (this.#operator.unit) {
      case 'none':
        return 'plain';
      case 'same':
        return agreed;
      case 'product':
        return units.reduce(multiply, 'any');
      case 'quotient':
        return divide(first, second);
      case 'root':
        return raise(first, 0.5);
      case 'power': {
        const exponent = this.#call.operands[1];
        return raise(first, typeof exponent === 'number' && Number.isInteger(exponent) ? exponent : null);
      }
      case 'days':
      case 'hours':
        return parseUnit(this.#operator.unit);
      case 'rows':
        return this.#rows ? thingOf(this.#rows.dataset) : 'any';
      case 'distinct': {
        const field = this.#rows && fieldOf(callOf(this.#call.operands[1] ?? null), this.#rows);
        // Different ids of deals are deals.
        return field ? thingOf(field.id === 'id' ? (this.#rows?.dataset ?? '') : field.id) : 'plain';
      }
      case 'value':
        return this.#operator.group === 'aggregate'
          ? (this.#checked[1]?.unit ?? 'plain')
          : parseUnit(this.#funnel?.value?.unit);
      case 'value-per-day':
        return divide(parseUnit(this.#funnel?.value?.unit), parseUnit('days'));
      case 'share':
        return 'percent';
      case 'entities':
        return this.#funnel ? thingOf(this.#funnel.entities) : 'plain';
      case 'cell':
        return this.#checked[0]?.unit ?? 'plain';
    }
  }
}
