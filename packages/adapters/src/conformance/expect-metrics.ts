import type { Excluded, Group, MetricFigures, MetricsAnswer } from '@weir/query';
import { differences } from './differences.js';
import type { ExpectedMetrics, ExpectedPeriod } from './vector.js';

type Compared = Omit<MetricsAnswer, 'compare'>;

/** Where an answer about metrics is not what is expected of it, or contradicts itself. */
export function metricsDifferences(answer: MetricsAnswer, expected: ExpectedMetrics): string[] {
  const groups = expected.groups ?? [{}];
  const order = groupOrder(answer.groups, groups);
  if (typeof order === 'string') return [order];
  const compared = (actual: Compared, parts: ExpectedMetrics): string[] =>
    differences(byGroup(shown(actual, order), groups), byGroup(said(parts), groups));
  const { compare, ...own } = expected;
  return [
    ...shapeDifferences(answer),
    ...compared(answer, own),
    ...(compare
      ? answer.compare
        ? [...shapeDifferences(answer.compare), ...compared(answer.compare, compare)].map(inCompare)
        : ['compare: expected figures to compare with, got nothing']
      : []),
  ];
}

const inCompare = (line: string): string => `compare.${line}`;

/** The expected parts, without those that nothing is said about. */
function said({ periods, groups: _, excluded, ...expected }: ExpectedMetrics): Record<string, unknown> {
  return {
    ...expected,
    ...(periods ? { periods: periods.map(periodOf) } : {}),
    ...(excluded ? { excluded: byReason(excluded) } : {}),
  };
}

/** In an order of their own: answers may list them in any. */
function byReason(excluded: readonly Excluded[]): Excluded[] {
  const name = ({ reason, dataset }: Excluded): string => `${reason} ${dataset}`;
  return [...excluded].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** What is said of each group, by its values: a difference then tells which group it is about. */
function byGroup(parts: Record<string, unknown>, groups: readonly Group[]): Record<string, unknown> {
  const names = groups.map((group) => Object.values(group).map(String).join(', '));
  if (names[0] === '') return parts;
  const named = (list: unknown): unknown =>
    Array.isArray(list) && list.length === names.length
      ? Object.fromEntries(names.map((name, place) => [name, list[place]]))
      : list;
  const perMetric = (part: unknown): unknown =>
    part && Object.fromEntries(Object.entries(part).map(([metric, list]) => [metric, named(list)]));
  const { totals, values, why, whyTotals, ...others } = parts;
  const perGroup = { totals, values, why, whyTotals };
  return {
    ...others,
    ...defined(Object.fromEntries(Object.entries(perGroup).map(([part, lists]) => [part, perMetric(lists)]))),
  };
}

function defined(parts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

export function periodOf(period: string | ExpectedPeriod): ExpectedPeriod {
  return typeof period === 'string' ? { from: period } : period;
}

/** The answer in the form of `ExpectedMetrics`, its groups in the expected order. */
function shown(answer: Compared, order: readonly number[]): Record<string, unknown> {
  const each = <T>(take: (figures: MetricFigures) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(answer.metrics).map(([id, figures]) => [id, take(figures)]));
  const inOrder = <T>(perGroup: readonly T[]): (T | undefined)[] => order.map((place) => perGroup[place]);
  return {
    periods: answer.periods,
    others: answer.others && { ...answer.others, place: order.indexOf(answer.others.place) },
    total: each(({ total }) => total),
    overall: each(({ overall }) => overall),
    totals: each(({ totals }) => inOrder(totals)),
    values: each(({ values }) => inOrder(values)),
    why: each(({ why }) => inOrder(why)),
    whyTotal: each(({ whyTotal }) => whyTotal),
    whyTotals: each(({ whyTotals }) => inOrder(whyTotals)),
    whyOverall: each(({ whyOverall }) => whyOverall),
    parts: each(({ parts }) => parts && { numerator: parts.numerator.total, denominator: parts.denominator.total }),
    unit: each(({ unit }) => unit),
    excluded: byReason(answer.excluded),
    notRewound: answer.notRewound,
  };
}

/** Per expected group its place in the answer, or what is wrong with the groups. */
function groupOrder(groups: readonly Group[], expected: readonly Group[]): number[] | string {
  const isOf = (group: Group, wanted: Group) =>
    Object.keys(group).length === Object.keys(wanted).length && differences(group, wanted).length === 0;
  const order = expected.map((wanted) => groups.findIndex((group) => isOf(group, wanted)));
  const isSame = groups.length === expected.length && !order.includes(-1);
  return isSame ? order : `groups: expected ${JSON.stringify(expected)}, got ${JSON.stringify(groups)}`;
}

/** Every table of figures has a place for each group and period; what is missing says why, what is there does not. */
function shapeDifferences({ metrics, groups, periods }: Compared): string[] {
  const grid = groups.map(() => periods.length);
  return Object.entries(metrics).flatMap(([id, figures]) => {
    const lines = differences(
      {
        values: figures.values.map((row) => row.length),
        why: figures.why.map((row) => row.length),
        totals: figures.totals.length,
        overall: figures.overall.length,
      },
      { values: grid, why: grid, totals: groups.length, overall: periods.length },
      `the shape of ${id}`,
    );
    const cells = [
      ...figures.values.flatMap((row, group) => row.map((value, at) => [value, figures.why[group]?.[at]] as const)),
      ...figures.totals.map((value, group) => [value, figures.whyTotals[group]] as const),
      ...figures.overall.map((value, period) => [value, figures.whyOverall[period]] as const),
      [figures.total, figures.whyTotal] as const,
    ];
    const wrong = cells.filter(([value, why]) => (value === null) !== (typeof why === 'string'));
    const unsplit =
      groups.length === 1 && Object.keys(groups[0] ?? {}).length === 0
        ? differences(
            { values: figures.values[0], total: figures.totals[0] },
            { values: figures.overall, total: figures.total },
            `the one group of ${id}`,
          )
        : [];
    return [
      ...lines,
      ...unsplit,
      ...wrong.map((cell) => `${id}: a value and why it is missing: ${JSON.stringify(cell)}`),
    ];
  });
}
