import { parseFormula, printFormula } from '@weir/formula/text';

const { formula } = parseFormula('count(deals where stage = "won") / count(deals)');
export const json = formula;
// → { "/": [{ "count": ["deals", { "==": [{ "var": "stage" }, "won"] }] }, { "count": ["deals"] }] }
export const text = formula !== undefined && printFormula(formula);
// → "count(deals where stage = \"won\") / count(deals)"

// What cannot be read is said with its place in the text
const { diagnostics } = parseFormula('count(deals where stage = "won"');
export const mistake = diagnostics[0]?.message; // → "\"(\" is opened here and never closed. Add its counterpart."
export const at = diagnostics[0]?.params['offset']; // → 5

// An operator that Weir does not know is kept
export const unknown = printFormula({ seasonal: [{ metric: 'won_value' }] }); // → "seasonal(won_value)"
