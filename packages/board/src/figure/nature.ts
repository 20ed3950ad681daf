import type { Formula, Id, Metric, WeirDocument } from '@weir/schema';

/**
 * How a metric behaves over time. A `flow` (a count, a sum) gathers while a period lasts: drawn as columns from 0, an unfinished
 * period has a pace. A `level` is a state at a moment, a `ratio` a rate: both are drawn as lines.
 */
export type Nature = 'flow' | 'level' | 'ratio';

const FLOWS = new Set(['count', 'sum', 'distinct', 'reached', 'entered', 'won', 'lost']);
const LEVELS = new Set(['open', 'open_value', 'weighted_value', 'to_date', 'rolling', 'highest', 'lowest']);
/** Operators that leave the behaviour of their operands as it is. */
const TRANSPARENT = new Set(['+', '-', 'round', 'floor', 'ceil', 'abs', 'coalesce', 'prior', 'total', 'min', 'max']);
/** Place of `on` among the operands of an aggregate. */
const ON_PLACE: Readonly<Record<string, number>> = { count: 2, sum: 3, distinct: 3 };

export function natureOf(document: WeirDocument, metric: Metric): Nature {
  return natureOfFormula(metric.formula, document, new Set([metric.id])) ?? 'ratio';
}

/** Whether figures of parts add up to the figure of the whole: not so for distinct ones, which may be in several parts. */
export function addsUp(document: WeirDocument, metric: Metric): boolean {
  return natureOf(document, metric) === 'flow' && !JSON.stringify(metric.formula).includes('"distinct"');
}

/** null: a constant, which takes the nature of what it is combined with. */
function natureOfFormula(formula: Formula, document: WeirDocument, seen: ReadonlySet<Id>): Nature | null {
  const operation = operationOf(formula);
  if (!operation) return null;
  const { name, operands } = operation;
  const natureOfOperand = (operand: Formula | undefined): Nature | null =>
    operand === undefined ? null : natureOfFormula(operand, document, seen);

  if (name === 'param') return null;
  if (name === 'metric') return natureOfMetric(operands[0], document, seen);
  if (FLOWS.has(name)) return operands[ON_PLACE[name] ?? -1] === 'always' ? 'level' : 'flow';
  if (LEVELS.has(name)) return 'level';
  if (name === '*' || name === '/') {
    const natures = operands.map(natureOfOperand);
    const varying = natures.filter((nature) => nature !== null);
    if (varying.length === 0) return null;
    const onlyFirst = natures.slice(1).every((nature) => nature === null);
    return varying.length === 1 && (name === '*' || onlyFirst) ? varying[0]! : 'ratio';
  }
  if (name === 'if')
    return common(operands.filter((_, place) => isResultPlace(place, operands.length)).map(natureOfOperand));
  if (TRANSPARENT.has(name)) return common(operands.map(natureOfOperand));
  return 'ratio';
}

function natureOfMetric(id: Formula | undefined, document: WeirDocument, seen: ReadonlySet<Id>): Nature | null {
  const metric = document.metrics?.find((candidate) => candidate.id === id);
  if (!metric || seen.has(metric.id)) return 'ratio';
  return natureOfFormula(metric.formula, document, new Set([...seen, metric.id]));
}

/** Operands of `if` are condition, result, condition, result, …, otherwise. */
function isResultPlace(place: number, count: number): boolean {
  return place % 2 === 1 || (place === count - 1 && count % 2 === 1);
}

function common(natures: readonly (Nature | null)[]): Nature | null {
  const different = new Set(natures.filter((nature) => nature !== null));
  if (different.size === 0) return null;
  return different.size === 1 ? [...different][0]! : 'ratio';
}

export interface Operation {
  readonly name: string;
  readonly operands: readonly Formula[];
}

export function operationOf(formula: Formula): Operation | null {
  if (typeof formula !== 'object' || formula === null || Array.isArray(formula)) return null;
  const entry = Object.entries(formula as Readonly<Record<string, Formula>>)[0];
  if (!entry) return null;
  return { name: entry[0], operands: Array.isArray(entry[1]) ? (entry[1] as readonly Formula[]) : [entry[1]] };
}
