import type { Formula, Id } from '@weir/schema';

/** An operator with its operands; a lone operand may stand without its list. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Formula[];
}

/** Null for a literal or a list. */
export function operationOf(formula: Formula): Operation | null {
  if (typeof formula !== 'object' || formula === null || Array.isArray(formula)) return null;
  const [entry] = Object.entries(formula);
  if (!entry) return null;
  const [operator, operands] = entry as [string, Formula];
  return { operator, operands: Array.isArray(operands) ? operands : [operands] };
}

/** The id that `{"var": "amount"}`, `{"metric": "win_rate"}` or `{"param": "quota"}` names. */
export function nameIn({ operands: [name] }: Operation): Id {
  return String(name);
}

/** A formula with operations replaced, from the outside in; what `replace` gives undefined for is kept and looked into. */
export function rewrite(formula: Formula, replace: (operation: Operation) => Formula | undefined): Formula {
  if (isList(formula)) return formula.map((part) => rewrite(part, replace));
  const operation = operationOf(formula);
  if (!operation) return formula;
  const replaced = replace(operation);
  if (replaced !== undefined) return replaced;
  return { [operation.operator]: operation.operands.map((operand) => rewrite(operand, replace)) };
}

/** Every operation, outermost first; `enter` false leaves its operands out. */
export function visit(formula: Formula, enter: (operation: Operation) => boolean | void): void {
  if (isList(formula)) for (const part of formula) visit(part, enter);
  const operation = operationOf(formula);
  if (operation && enter(operation) !== false) for (const operand of operation.operands) visit(operand, enter);
}

/** The fields that a row expression reads, each once. */
export function fieldsIn(formula: Formula): ReadonlySet<Id> {
  const fields = new Set<Id>();
  visit(formula, (operation) => {
    if (operation.operator === 'var') fields.add(nameIn(operation));
  });
  return fields;
}

function isList(formula: Formula): formula is readonly Formula[] {
  return Array.isArray(formula);
}
