import { WeirError } from '@weir/schema';
import type { FieldType, Formula } from '@weir/schema';
import { operandAt, operatorOf } from '../operators/index.js';
import type { OperandKind, ValueType } from '../operators/index.js';
import { callOf, isList, nameOf } from '../tree/call.js';
import { formulaLimits } from '../tree/guard.js';
import { commonMoment, commonType } from './common-type.js';
import { valueTypeOf } from './value-type.js';

/** Types of the names that a formula uses; undefined for a name that is not there. */
export interface NamedTypes {
  field?(name: string): FieldType | undefined;
  parameter?(name: string): FieldType | undefined;
  metric?(name: string): FieldType | undefined;
  /** Of a dataset's field, inside an aggregate. */
  datasetField?(dataset: string, name: string): FieldType | undefined;
}

/** Operands whose type is the result's. */
const agreeing: ReadonlySet<OperandKind | undefined> = new Set(['same', 'ordered', 'row-ordered']);

/**
 * The type of a formula's values; null where it is not known (an unknown name or operator, only missing values).
 * @throws {WeirError} `formula/too-deep`, `formula/too-large`: it is no formula that `checkFormula` or `assertFormula` let pass
 */
export function inferType(formula: Formula, types: NamedTypes | Readonly<Record<string, FieldType>>): ValueType | null {
  return infer(
    formula,
    isNamed(types) ? types : { field: (name) => (Object.hasOwn(types, name) ? types[name] : undefined) },
    { parts: formulaLimits.nodes, levels: formulaLimits.depth },
  );
}

function isNamed(types: NamedTypes | Readonly<Record<string, FieldType>>): types is NamedTypes {
  return Object.values(types).every((type) => typeof type === 'function');
}

/** What may still be looked at: parts of the whole formula, levels below this part. */
interface Left {
  parts: number;
  levels: number;
}

function infer(formula: Formula, types: NamedTypes, left: Left): ValueType | null {
  if (left.levels < 0) throw new WeirError('formula/too-deep', { limit: formulaLimits.depth });
  if (left.parts <= 0) throw new WeirError('formula/too-large', { limit: formulaLimits.nodes });
  left.parts -= 1;
  left.levels -= 1;
  const type = inferPart(formula, types, left);
  left.levels += 1;
  return type;
}

function inferPart(formula: Formula, types: NamedTypes, left: Left): ValueType | null {
  if (typeof formula === 'string') return 'text';
  if (typeof formula === 'number') return 'number';
  if (typeof formula === 'boolean') return 'boolean';
  const call = callOf(formula);
  const operator = call && operatorOf(call.operator);
  if (!call || !operator || isList(formula)) return null;
  const typed = (operands: readonly Formula[], within = types) =>
    operands.map((operand) => ({ formula: operand, type: infer(operand, within, left) }));
  switch (operator.result) {
    case 'referred': {
      const name = nameOf(call);
      if (name === null) return null;
      const lookUp = { var: 'field', param: 'parameter', metric: 'metric' } as const;
      const type = types[lookUp[operator.name as keyof typeof lookUp]]?.(name);
      // A row's names are its fields and the parameters.
      const parameter = operator.name === 'var' ? types.parameter?.(name) : undefined;
      return (type ?? parameter) ? valueTypeOf((type ?? parameter)!) : null;
    }
    case 'first':
      return operator.group === 'time'
        ? commonMoment(typed(call.operands.slice(0, 1)))
        : infer(call.operands[0] ?? null, types, left);
    case 'same': {
      const within = operator.group === 'aggregate' ? rowTypes(types, nameOf(call)) : types;
      return commonType(
        typed(
          call.operands.filter((_, index) => agreeing.has(operandAt(operator, index, call.operands.length)?.kind)),
          within,
        ),
      );
    }
    default:
      return operator.result;
  }
}

function rowTypes(types: NamedTypes, dataset: string | null): NamedTypes {
  return {
    field: (name) => (dataset === null ? undefined : types.datasetField?.(dataset, name)),
    ...(types.parameter ? { parameter: types.parameter } : {}),
  };
}
