import type { Formula, Id, Scalar } from '@weir/schema';
import type { Excluded, MetricsQuestion } from '@weir/query';
import type { ExpectedMetrics, Vector } from '@weir/adapters/conformance';
import { askedCells, boundOf, comparedCell, instantOf, isAhead, isEmpty, isoOf } from './cells.js';
import type { AskedCell, Bound } from './cells.js';
import { callOf, dateOfAggregate, evaluate, groupOfRow, metricOf, movedPlace, partsOf, rowsOf } from './evaluate.js';
import type { Found, Place, World } from './evaluate.js';
import { funnelOf, groupOfHistory, isFigure } from './figures-in-formulas.js';
import { fieldOf } from './rows.js';
import type { Row } from './rows.js';

type Group = Readonly<Record<Id, Scalar>>;

interface Side {
  readonly whole: AskedCell;
  readonly periods: readonly AskedCell[];
}

/** Everything that the contract says about the answer to a question about metrics, found in the plainest way. */
export function referenceAnswer({
  document,
  rows,
  question: asked,
  asOf,
}: Pick<Vector, 'document' | 'rows' | 'question' | 'asOf'>): ExpectedMetrics {
  const question = asked as MetricsQuestion;
  const { timeZone = 'UTC', weekStart = 'monday', fiscalYearStart = 1 } = document.settings ?? {};
  const calendar = { timeZone, weekStart, fiscalYearStart };
  const time = { calendar, asOf: { instant: instantOf(boundOf(asOf), calendar) } };
  const defaults = (document.parameters ?? []).map(({ id, default: value }) => [id, value ?? null]);
  const parameters = { ...(Object.fromEntries(defaults) as Record<Id, Scalar>), ...question.parameters };
  const world: World = { document, rows, calendar, parameters, time, question };
  const own = askedCells(question.range ?? {}, question.grain, time);
  const { compare, grain } = question;
  const other = compare && {
    whole: comparedCell(own.whole, own.whole, { compare, grain }, time),
    periods: own.periods.map((cell) => comparedCell(cell, own.whole, { compare, grain }, time)),
  };
  const sides = other ? [own, other] : [own];
  const groups = groupsOf(world, sides);
  const answer = { ...sideOf(world, own, groups), ...aside(world, sides) };
  return { ...answer, groups, ...(other && { compare: { ...sideOf(world, other, groups) } }) };
}

function sideOf(world: World, { whole, periods }: Side, groups: readonly Group[]): Omit<ExpectedMetrics, 'groups'> {
  const { metrics } = world.question;
  const each = <T>(take: (metric: Id) => T): Record<Id, T> => Object.fromEntries(metrics.map((id) => [id, take(id)]));
  const at = (metric: Id, cell: AskedCell, group: Group | null): Found => figureAt(world, metric, cell, group);
  const shown = (bound: Bound | null): string | null => bound && isoOf(bound);
  const pick = (part: 'value' | 'why') => ({
    total: each((id) => at(id, whole, null)[part]),
    overall: each((id) => periods.map((cell) => at(id, cell, null)[part])),
    totals: each((id) => groups.map((group) => at(id, whole, group)[part])),
    values: each((id) => groups.map((group) => periods.map((cell) => at(id, cell, group)[part]))),
  });
  const why = pick('why') as { [Part in keyof ReturnType<typeof pick>]: never };
  return {
    periods: periods.map(({ own, incomplete }) => ({ from: shown(own.from), to: shown(own.to), incomplete })),
    ...pick('value'),
    why: why.values,
    whyTotal: why.total,
    whyTotals: why.totals,
    whyOverall: why.overall,
    parts: Object.fromEntries(metrics.flatMap((id) => partsAt(world, id, whole))),
  };
}

function placeOf(cell: AskedCell, group: Group | null): Place {
  return { cell, group, without: new Set() };
}

function figureAt(world: World, metric: Id, cell: AskedCell, group: Group | null): Found {
  if (isEmpty(cell, world.calendar)) return { value: null, why: 'no-rows' };
  if (isAhead(cell, world.time) && !reachesAhead(world, metric)) return { value: null, why: 'future' };
  return evaluate(world, metricOf(world, metric), placeOf(cell, group));
}

/** Both sides of a division, where the metric is one, or is another metric that is one. */
function partsAt(world: World, metric: Id, cell: AskedCell) {
  let call = callOf(metricOf(world, metric));
  while (call?.operator === 'metric') call = callOf(metricOf(world, String(call.operands[0])));
  if (call?.operator !== '/') return [];
  const isMissing = figureAt(world, metric, cell, null).why;
  const isNotThere = isEmpty(cell, world.calendar) || isMissing === 'future';
  const side = (formula: Formula | undefined): Scalar =>
    isNotThere ? null : evaluate(world, formula ?? null, placeOf(cell, null)).value;
  return [[metric, { numerator: side(call.operands[0]), denominator: side(call.operands[1]) }] as const];
}

/** Calls `visit` for every aggregate and every figure of a funnel in a formula, with the place in which it is evaluated. */
function eachAggregate(
  world: World,
  formula: Formula,
  place: Place,
  visit: (call: NonNullable<ReturnType<typeof callOf>>, place: Place) => void,
): void {
  const call = callOf(formula);
  if (!call) return;
  const { operator, operands } = call;
  if (operator === 'metric') eachAggregate(world, metricOf(world, String(operands[0])), place, visit);
  else if (['prior', 'rolling', 'to_date', 'total'].includes(operator)) {
    eachAggregate(world, operands[0] ?? null, movedPlace(world, call, place), visit);
  } else if (isAggregate(operator) || isFigure(operator)) visit(call, place);
  else for (const operand of operands) eachAggregate(world, operand, place, visit);
}

const isAggregate = (operator: string): boolean =>
  /^(count|sum|avg|median|percentile|distinct|lowest|highest|stddev)$/.test(operator);

/** Periods after as-of have figures where all dates are planned ones, and where neither rows nor the period matter. */
function reachesAhead(world: World, metric: Id): boolean {
  const planned: boolean[] = [];
  let hasAggregates = false;
  const formula = metricOf(world, metric);
  eachAggregate(world, formula, placeOf(nowhere, null), (call) => {
    hasAggregates = true;
    if (isFigure(call.operator)) planned.push(false);
    const on = isFigure(call.operator) ? null : dateOfAggregate(world, call);
    if (on !== null) planned.push(fieldOf(world, partsOf(call).dataset, on).planned === true);
  });
  return hasAggregates ? planned.length > 0 && planned.every(Boolean) : !usesPeriod(world, formula);
}

const nowhere: AskedCell = { from: null, to: null, fullTo: null, own: { from: null, to: null }, incomplete: false };

function usesPeriod(world: World, formula: Formula): boolean {
  const call = callOf(formula);
  if (!call) return false;
  if (call.operator === 'metric') return usesPeriod(world, metricOf(world, String(call.operands[0])));
  return /^period_/.test(call.operator) || call.operands.some((operand) => usesPeriod(world, operand));
}

/** Every aggregate of the asked metrics in every cell, without groups. */
function eachAggregateAsked(
  world: World,
  sides: readonly Side[],
  visit: (call: NonNullable<ReturnType<typeof callOf>>, place: Place) => void,
): void {
  for (const { whole, periods } of sides)
    for (const cell of [whole, ...periods])
      for (const metric of world.question.metrics)
        eachAggregate(world, metricOf(world, metric), placeOf(cell, null), visit);
}

/** The groups that have a row in any cell, where groups are told apart at all. */
function groupsOf(world: World, sides: readonly Side[]): readonly Group[] {
  const { by = [] } = world.question;
  if (by.length === 0) return [{}];
  const groups = new Map<string, Group>();
  eachAggregateAsked(world, sides, (call, place) => {
    if (by.some((dimension) => place.without.has(dimension))) return;
    const add = (group: Group): unknown => groups.set(JSON.stringify(group), group);
    if (isFigure(call.operator)) {
      const funnel = funnelOf(world, String(call.operands[0]));
      for (const history of funnel.histories) add(groupOfHistory(funnel, history));
      return;
    }
    for (const row of rowsOf(world, call, place).counted) {
      add(groupOfRow(world, partsOf(call).dataset, row));
    }
  });
  return [...groups.values()];
}

/** What is said beside the figures: rows that were left out, and that rows are not those of as-of. */
function aside(world: World, sides: readonly Side[]): Pick<ExpectedMetrics, 'excluded' | 'notRewound'> {
  const undated = new Map<Id, Set<Row>>();
  let hasAggregates = false;
  const ofFunnels = new Set<Excluded>();
  eachAggregateAsked(world, sides, (call, place) => {
    if (isFigure(call.operator)) {
      for (const each of funnelOf(world, String(call.operands[0])).excluded) ofFunnels.add(each);
      return;
    }
    hasAggregates = true;
    const { dataset } = partsOf(call);
    for (const row of rowsOf(world, call, place).undated) {
      undated.set(dataset, (undated.get(dataset) ?? new Set()).add(row));
    }
  });
  const excluded = [...undated].map(([dataset, left]): Excluded => ({ reason: 'undated', dataset, count: left.size }));
  return { excluded: [...excluded, ...ofFunnels], notRewound: hasAggregates };
}
