export { formulaParser } from './generated/parser.js';
export type { TextEdit } from './mistakes.js';
export { keywords, writeName } from './names.js';
export type { TextNames } from './names.js';
export { parseFormula } from './parse-formula.js';
export type { TextRange } from './part.js';
export { printFormula } from './print-formula.js';
export { readTree } from './read-tree.js';
export type { ParsedFormula } from './read-tree.js';
