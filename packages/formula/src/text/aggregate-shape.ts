import { operatorOf } from '../operators/index.js';

/** What an aggregate takes besides its rows: `percentile(value of deals where … on …, p)`. */
export interface AggregateShape {
  /** A value of each row comes first. */
  readonly hasValue: boolean;
  /** Operands after the rows. */
  readonly more: number;
}

/** Null for what is no aggregate. */
export function aggregateShape(operator: string | null): AggregateShape | null {
  const rule = operator === null ? undefined : operatorOf(operator);
  if (rule?.group !== 'aggregate') return null;
  const names = rule.operands.map(({ name }) => name);
  const more = names.filter((name) => !['dataset', 'value', 'where', 'on'].includes(name)).length;
  return { hasValue: names.includes('value'), more };
}
