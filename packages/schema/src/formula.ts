/**
 * A formula as it is stored: JSON-Logic, an operator with its operands (`{ "+": [1, { "var": "amount" }] }`) or a literal.
 * An operator that Weir does not know is kept and reported, never dropped.
 */
export type Formula = string | number | boolean | null | readonly Formula[] | { readonly [operator: string]: Formula };
