import type { Formula, Grain, Id, Scalar } from '@weir/schema';

/** A field of the row, or in the text form just its name. */
export const field = (id: Id): Formula => ({ var: id });
export const metric = (id: Id): Formula => ({ metric: id });
export const parameter = (id: Id): Formula => ({ param: id });

export const is = (id: Id, value: Scalar): Formula => ({ '==': [field(id), value] });
export const isNot = (id: Id, value: Scalar): Formula => ({ '!=': [field(id), value] });
export const isOneOf = (id: Id, values: readonly Scalar[]): Formula => ({ in: [field(id), [...values]] });
export const and = (...conditions: Formula[]): Formula => ({ and: conditions });
export const or = (...conditions: Formula[]): Formula => ({ or: conditions });
export const lessThan = (a: Formula, b: Formula): Formula => ({ '<': [a, b] });
export const atMost = (a: Formula, b: Formula): Formula => ({ '<=': [a, b] });
export const atLeast = (a: Formula, b: Formula): Formula => ({ '>=': [a, b] });

export const missing = (id: Id): Formula => is(id, null);
export const known = (id: Id): Formula => isNot(id, null);
/** As text, one after the other. */
export const joined = (...parts: Formula[]): Formula => ({ cat: parts });

export const plus = (a: Formula, b: Formula): Formula => ({ '+': [a, b] });
export const minus = (a: Formula, b: Formula): Formula => ({ '-': [a, b] });
export const times = (...factors: Formula[]): Formula => ({ '*': factors });
export const per = (a: Formula, b: Formula): Formula => ({ '/': [a, b] });

export const daysBetween = (from: Id, to: Id): Formula => ({ days_between: [field(from), field(to)] });
export const hoursBetween = (from: Formula, to: Formula): Formula => ({ hours_between: [from, to] });
export const startOf = (date: Id, grain: Grain): Formula => ({ start_of: [field(date), grain] });
export const today: Formula = { today: [] };
export const now: Formula = { now: [] };
export const periodStart: Formula = { period_start: [] };
export const periodEnd: Formula = { period_end: [] };

/** `where` absent: every row; `on` absent: the dataset's time; "always": whatever the period. */
export interface Rows {
  readonly where?: Formula;
  readonly on?: Id | 'always';
}

export const count = (dataset: Id, rows: Rows = {}): Formula => ({ count: [dataset, ...tail(rows)] });
export const sum = (dataset: Id, value: Formula, rows: Rows = {}): Formula => ({
  sum: [dataset, value, ...tail(rows)],
});
export const avg = (dataset: Id, value: Formula, rows: Rows = {}): Formula => ({
  avg: [dataset, value, ...tail(rows)],
});
export const median = (dataset: Id, value: Formula, rows: Rows = {}): Formula => ({
  median: [dataset, value, ...tail(rows)],
});
export const distinct = (dataset: Id, value: Formula, rows: Rows = {}): Formula => ({
  distinct: [dataset, value, ...tail(rows)],
});

/** The positions are fixed: an absent condition before `on` is `true`. */
function tail({ where, on }: Rows): Formula[] {
  if (on !== undefined) return [where ?? true, on];
  return where === undefined ? [] : [where];
}

/** A figure of a funnel: its name, the funnel, and what it is about. */
export const figure = (name: string, funnel: Id, ...operands: readonly Id[]): Formula => ({
  [name]: [funnel, ...operands],
});
export const conversion = (funnel: Id, from: Id, to: Id, days: Formula): Formula => ({
  conversion: [funnel, from, to, days],
});

/** The same, so many periods earlier. */
export const prior = (a: Formula, count: number, grain: Grain): Formula => ({ prior: [a, count, grain] });
/** The same over so many periods, of which the last ends with the cell. */
export const rolling = (a: Formula, count: number, grain: Grain): Formula => ({ rolling: [a, count, grain] });
export const toDate = (a: Formula, grain: Grain): Formula => ({ to_date: [a, grain] });
/** The same without the breakdown. */
export const total = (a: Formula): Formula => ({ total: [a] });
