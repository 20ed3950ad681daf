import { evaluateFormula, formulaEnv } from '@weir/formula';

const values = { amount: 120, discount: null };

export const sum = evaluateFormula({ '+': [{ var: 'amount' }, 5] }, values); // → 125
export const unknown = evaluateFormula({ '-': [{ var: 'amount' }, { var: 'discount' }] }, values); // → null
export const known = evaluateFormula({ '-': [{ var: 'amount' }, { coalesce: [{ var: 'discount' }, 0] }] }, values); // → 120

// json-logic-js says true here: for it null is less than 2
export const less = evaluateFormula({ '<': [{ var: 'discount' }, 2] }, values); // → false

// Days, months and "today" are those of a zone and an as-of, never the browser's
const env = formulaEnv({ timeZone: 'Europe/Berlin', asOf: '2025-02-28T23:30:00Z' });
export const today = evaluateFormula({ today: [] }, {}, env); // → "2025-03-01"
export const later = evaluateFormula({ add: ['2025-01-31', 1, 'month'] }, {}, env); // → "2025-02-28"
