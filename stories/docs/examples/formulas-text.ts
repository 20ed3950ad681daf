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

// There may be several, and common slips come with an edit that mends them
const slips = parseFormula('count(deals where stage = "won" && amount > 50%)');
export const mended = slips.diagnostics.map((problem) => slips.edits.get(problem)?.insert); // → ["and", "0.5"]

// On demand it is broken over lines of so many characters
export const lines = formula !== undefined && printFormula(formula, {}, { width: 40 }).split('\n');
// → ["count(deals where stage = \"won\")", "/ count(deals)"]

// An operator that Weir does not know is kept
export const unknown = printFormula({ seasonal: [{ metric: 'won_value' }] }); // → "seasonal(won_value)"
