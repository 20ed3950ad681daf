import jsonLogic from 'json-logic-js';

/** What Weir uses of json-logic-js, as it is: an "operation" may be an object of functions, which a rule reaches by a dot. */
interface JsonLogic {
  add_operation(name: string, operations: object): void;
  rm_operation(name: string): void;
  apply(rule: unknown, data: object): unknown;
}

// Its published types know only single functions and rules made of its own operators.
export const { add_operation, rm_operation, apply } = jsonLogic as unknown as JsonLogic;
