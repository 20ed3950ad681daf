export { parseFormula } from './parse-formula.js';
export type { ParsedFormula } from './parse-formula.js';
export { printFormula } from './print-formula.js';
export { keywords, writeName } from './names.js';
export type { TextNames } from './names.js';
export type { TextRange } from './tree.js';
