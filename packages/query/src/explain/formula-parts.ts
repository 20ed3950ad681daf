import { callOf, guardFormula, isList, nameOf, operandAt, operandPointer, operatorOf } from '@weir/formula';
import type { Call, OperandKind } from '@weir/formula';
import type { Formula, Id } from '@weir/schema';
import { isMoving, moveOf } from '../plan/moves.js';
import type { Move } from '../periods/moved-cell.js';
import type { ExplainedKind } from './explanation.js';

/** A sub-expression of a metric, before it has a value. */
export interface FormulaPart {
  readonly kind: ExplainedKind;
  readonly formula: Formula;
  readonly call: Call | null;
  readonly pointer: string;
  /** The metric whose formula holds it. */
  readonly metric: Id;
  readonly role: 'numerator' | 'denominator' | null;
  /** From the cell to where it is evaluated. */
  readonly moves: readonly Move[];
  /** A formula in the place of this part, evaluated where the part is: a formula of the cell. */
  readonly inPlace: (formula: Formula) => Formula;
  readonly parts: readonly FormulaPart[];
}

/** What is not looked into any more: nobody reads an explanation this long. */
const mostParts = 400;

/** Operands that are formulas of the cell. */
const valued: ReadonlySet<OperandKind> = new Set([
  'any',
  'number',
  'count',
  'text',
  'condition',
  'moment',
  'same',
  'ordered',
  'cell',
]);

export interface PartScope {
  /** With parameters put in where they say how far to move; undefined for a metric that is not there. */
  readonly formulaOf: (metric: Id) => Formula | undefined;
  readonly withParameters: (formula: Formula) => Formula;
}

/** A metric's formula with all of its sub-expressions, those of the metrics that it names too. The document was checked. */
export function formulaParts(metric: Id, scope: PartScope): FormulaPart {
  let count = 0;
  const partOf = (
    formula: Formula,
    place: Pick<FormulaPart, 'pointer' | 'metric' | 'role' | 'moves' | 'inPlace'>,
  ): FormulaPart => {
    count += 1;
    const call = callOf(formula);
    const made = { ...place, formula, call, kind: kindOf(call) };
    const parts = count < mostParts ? innerParts(made) : [];
    // Some of them would not make up the whole.
    return { ...made, parts: parts.every((part) => isAskable(part.inPlace(part.formula))) ? parts : [] };
  };
  const innerParts = (part: Omit<FormulaPart, 'parts'>): FormulaPart[] => {
    const { call, pointer, moves, inPlace } = part;
    if (!call || part.kind === 'aggregate' || part.kind === 'funnel' || part.kind === 'parameter') return [];
    if (part.kind === 'metric') {
      const name = nameOf(call) ?? '';
      const inner = scope.formulaOf(name);
      return inner === undefined ? [] : [partOf(inner, { pointer: '', metric: name, role: null, moves, inPlace })];
    }
    const operator = operatorOf(call.operator);
    const isMoved = isMoving(call);
    return call.operands.flatMap((operand, index) => {
      const kind = operator && operandAt(operator, index, call.operands.length)?.kind;
      if (!kind || !valued.has(kind) || isList(operand)) return [];
      const [, ...how] = call.operands;
      return [
        partOf(operand, {
          pointer: operandPointer(pointer, call, index),
          metric: part.metric,
          role: call.operator === '/' ? (index === 0 ? 'numerator' : 'denominator') : null,
          moves: isMoved ? [...moves, moveOf(callOf(scope.withParameters(part.formula)) ?? call)] : moves,
          inPlace: isMoved ? (inner) => inPlace({ [call.operator]: [inner, ...how] }) : inPlace,
        }),
      ];
    });
  };
  const formula = scope.formulaOf(metric) ?? null;
  return partOf(formula, { pointer: '', metric, role: null, moves: [], inPlace: (inner) => inner });
}

/** Of each operand, as its part has it. */
export function operandPointers({ call, pointer }: FormulaPart): readonly string[] {
  return call?.operands.map((_operand, index) => operandPointer(pointer, call, index)) ?? [];
}

/** Where a part is far away, its formula with all moves around it may be larger than a formula may be. */
export function isAskable(formula: Formula): boolean {
  return guardFormula(formula) === null;
}

function kindOf(call: Call | null): ExplainedKind {
  if (!call) return 'literal';
  const group = operatorOf(call.operator)?.group;
  if (group === 'aggregate' || group === 'funnel' || group === 'total') return group;
  if (group === 'period') return 'shift';
  if (call.operator === 'metric') return 'metric';
  return call.operator === 'param' ? 'parameter' : 'operation';
}
