import type { FieldType, Formula } from '@weir/schema';
import type { ExpressionCompiler } from './compile-expression.js';
import type { Expression } from './expression.js';

export type CompileOperator = (
  operands: readonly Formula[],
  compiler: ExpressionCompiler,
  wanted: FieldType | undefined,
) => Expression;

/** Every operator of row formulas, by its JSON name. */
export const operators: Readonly<Record<string, CompileOperator>> = {};
