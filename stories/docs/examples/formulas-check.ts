import { cellScope, checkFormula } from '@weir/formula';
import { sales } from './sales/index.js';

const scope = cellScope(sales);

const good = checkFormula({ '/': [{ sum: ['deals', { var: 'amount' }] }, { count: ['deals'] }] }, scope);
export const type = good.type; // → "number"
export const unit = good.unit; // → "EUR per deal"

const bad = checkFormula({ sum: ['deals', { var: 'amonut' }] }, scope);
export const message = bad.diagnostics[0]?.message;
// → "Dataset \"deals\" has no field \"amonut\". Did you mean \"amount\"?"
export const pointer = bad.diagnostics[0]?.pointer; // → "/sum/1/var"

const mixed = checkFormula({ '+': [{ sum: ['deals', { var: 'amount' }] }, { count: ['deals'] }] }, scope);
export const mismatch = mixed.diagnostics[0]?.message;
// → "\"+\" cannot combine EUR with deal. Convert one of them, or divide instead."
