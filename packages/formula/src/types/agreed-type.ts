import type { Formula } from '@weir/schema';
import { operandAt } from '../operators/index.js';
import type { Operator, ValueType } from '../operators/index.js';
import { isList } from '../tree/call.js';
import type { Call } from '../tree/call.js';
import { commonType } from './common-type.js';
import { inferType } from './infer-type.js';
import type { NamedTypes } from './infer-type.js';

/** The type as which a call's operands that have to agree are taken, the items of its list among them; null when it is not known. */
export function agreedType(operator: Operator, call: Call, types: NamedTypes): ValueType | null {
  const { operands } = call;
  const alike = operands.flatMap((operand, at): readonly Formula[] => {
    switch (operandAt(operator, at, operands.length)?.kind) {
      case 'same':
      case 'ordered':
        return [operand];
      case 'list':
        return isList(operand) ? operand : [];
      case 'name':
        return operands.length > 1 ? [{ [operator.name]: operand }] : [];
      default:
        return [];
    }
  });
  return commonType(alike.map((formula) => ({ formula, type: inferType(formula, types) })));
}
