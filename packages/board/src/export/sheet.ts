import type { Funnel, Id, Scalar } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { FunnelAnswer, FunnelQuestion, MetricsAnswer, MetricsQuestion, Value } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { rankingOf } from '../figure/bars.js';
import { cohortsOf } from '../figure/cohort.js';
import { flowOf } from '../figure/flow.js';
import { funnelGroups } from '../figure/funnel-groups.js';
import { funnelStages } from '../figure/funnel.js';
import { largestGroups } from '../figure/group-answers.js';
import { kpiFigures } from '../figure/kpi.js';
import { matrixGroups } from '../figure/matrix-groups.js';
import { matrixOf } from '../figure/matrix.js';
import type { Matrix } from '../figure/matrix.js';
import { sortIn, sortRows } from '../figure/table-sort.js';
import { tableColumns, tableFigures } from '../figure/table.js';
import type { TableColumn, TableRow } from '../figure/table.js';
import { trendFigures } from '../figure/trend.js';
import type { Drawn } from '../flow/widget-state.js';
import { metricsOf } from '../question/metrics-of.js';
import { dimensionTitle, groupValueText, metricTitle } from '../words/figures.js';
import { boardMessages } from '../words/index.js';
import { besideNames, besideValues, partValues } from './beside-figure.js';
import type { Beside } from './beside-figure.js';
import type { CsvCell } from './csv.js';
import { withUnit } from './with-unit.js';

/** A head and rows, all equally long. Dates are ISO 8601, shares of 1 are not written as percentages. */
export type Sheet = readonly (readonly CsvCell[])[];

/** What is taken along. */
export interface Taken {
  readonly drawn: Drawn;
  readonly localizer: Localizer;
  readonly title: string;
  /** Of a table: its rows as they are sorted and found. */
  readonly rows?: readonly TableRow[] | undefined;
}

/** Words in which nothing is filled in. */
type WordId =
  | `board.earlier.${NonNullable<FunnelQuestion['compare']>}`
  | `board.${
      | 'stage'
      | 'reached'
      | 'entered'
      | 'skipped'
      | 'to-next'
      | 'from-start'
      | 'open-now'
      | 'overdue-now'
      | 'median-days'
      | 'open-value'
      | 'move-from'
      | 'move-to'
      | 'moves'
      | 'entered-in'
      | 'how-many'
      | 'target-name'
      | 'rest'
      | 'from'
      | 'stay'}`;

/** The figures that a widget shows, as numbers; null of a kind of widget that has none. */
export function sheetOf(taken: Taken): Sheet | null {
  const { widget, question, document } = taken.drawn;
  if (widget.type === 'matrix') return matrixSheet(taken);
  if (!isFunnelQuestion(question)) return metricsSheet(taken, question, taken.drawn.answer as MetricsAnswer);
  const funnel = document.funnels?.find(({ id }) => id === question.funnel);
  return funnel ? funnelSheet(taken, funnel, question, taken.drawn.answer as FunnelAnswer) : null;
}

function metricsSheet(taken: Taken, question: MetricsQuestion, answer: MetricsAnswer): Sheet | null {
  switch (taken.drawn.widget.type) {
    case 'kpi':
      return kpiSheet(taken, question, answer);
    case 'trend':
      return trendSheet(taken, question, answer);
    case 'bars':
      return barsSheet(taken, question, answer);
    case 'table':
      return tableSheet(taken, question, answer);
    default:
      return null;
  }
}

/** Broken down, the same of each group that is drawn, with what it is. */
function funnelSheet(taken: Taken, funnel: Funnel, question: FunnelQuestion, answer: FunnelAnswer): Sheet | null {
  const { by = [] } = question;
  if (by.length === 0 || taken.drawn.widget.type === 'funnel') return ofFunnel(taken, funnel, question, answer);
  const dimensions = by.map((id) => dimensionTitle(taken.localizer, taken.drawn.document, id));
  const sheets = largestGroups(answer).groups.flatMap(({ group, answer: own }) => {
    const [head = [], ...rows] = ofFunnel(taken, funnel, question, own, answer) ?? [];
    const names = by.map((id) => valueName(taken, id, group[id] ?? null));
    return [{ head: [...dimensions, ...head], rows: rows.map((row) => [...names, ...row]) }];
  });
  return sheets.length === 0 ? null : [sheets[0]!.head, ...sheets.flatMap(({ rows }) => rows)];
}

/** @param whole the answer that a group is in */
function ofFunnel(
  taken: Taken,
  funnel: Funnel,
  question: FunnelQuestion,
  answer: FunnelAnswer,
  whole = answer,
): Sheet | null {
  const say = sayOf(taken);
  const nameOf = stageNames(taken, funnel);
  switch (taken.drawn.widget.type) {
    case 'funnel':
      return groupsSheet(taken, funnel, question, answer) ?? stagesSheet(taken, funnel, question, answer);
    case 'flow':
      return [
        [say('board.move-from'), say('board.move-to'), say('board.moves'), say('board.median-days')],
        ...flowOf(funnel, answer).moves.map(({ from, to, count, days }) => [
          nameOf(from.id),
          nameOf(to.id),
          count,
          days.median,
        ]),
      ];
    case 'cohort': {
      const { stages, cohorts } = cohortsOf(funnel, answer, taken.drawn.document.settings?.timeZone, whole);
      const names = stages.flatMap(({ id }) => [nameOf(id), withUnit(taken, nameOf(id), 'percent')]);
      return [
        [say('board.entered-in'), say('board.entered'), ...names],
        ...cohorts.map(({ period, entities, cells }) => [
          period.from,
          entities,
          ...cells.flatMap(({ reached, share }) => [reached, share]),
        ]),
      ];
    }
    case 'histogram': {
      const ends = (['board.move-from', 'board.move-to'] as const).map((id) => withUnit(taken, say(id), 'days'));
      const bins = answer.histogram?.bins ?? [];
      return [[...ends, say('board.how-many')], ...bins.map(({ from, to, count }) => [from, to, count])];
    }
    default:
      return null;
  }
}

function groupsSheet(taken: Taken, funnel: Funnel, { by = [] }: FunnelQuestion, answer: FunnelAnswer): Sheet | null {
  if (answer.groups.length === 0) return null;
  const groups = funnelGroups(funnel, answer);
  const say = sayOf(taken);
  const nameOf = stageNames(taken, funnel);
  const dimensions = by.map((id) => dimensionTitle(taken.localizer, taken.drawn.document, id));
  return [
    [say('board.stage'), ...dimensions, say('board.reached'), withUnit(taken, say('board.to-next'), 'percent')],
    ...groups.stages.flatMap(({ stage, groups: here }) =>
      here.map(({ place, reached, conversion }) => {
        const names = by.map((id) => valueName(taken, id, groups.groups[place]![id] ?? null));
        return [nameOf(stage.id), ...names, reached, conversion?.share ?? null];
      }),
    ),
  ];
}

function stagesSheet(taken: Taken, funnel: Funnel, { compare }: FunnelQuestion, answer: FunnelAnswer): Sheet {
  const say = sayOf(taken);
  const nameOf = stageNames(taken, funnel);
  const { way, beside } = funnelStages(funnel, answer);
  const earlier = compare && answer.compare ? say(`board.earlier.${compare}`) : null;
  return [
    [
      ...(['board.stage', 'board.reached', 'board.entered', 'board.skipped'] as const).map(say),
      ...(['board.to-next', 'board.from-start'] as const).map((id) => withUnit(taken, say(id), 'percent')),
      ...(['board.open-now', 'board.overdue-now', 'board.median-days'] as const).map(say),
      withUnit(taken, say('board.open-value'), answer.unit),
      ...(earlier ? [`${say('board.reached')}, ${earlier}`] : []),
    ],
    ...[...way, ...beside].map(({ stage, figures, conversion, earlier: then }) => [
      nameOf(stage.id),
      figures.reached,
      figures.entered,
      figures.skipped,
      conversion?.share ?? null,
      figures.conversion.fromStart,
      figures.open,
      figures.overdue,
      figures.days.median,
      figures.value,
      ...(earlier ? [then] : []),
    ]),
  ];
}

function kpiSheet(taken: Taken, question: MetricsQuestion, answer: MetricsAnswer): Sheet | null {
  const { document, widget } = taken.drawn;
  const metric = document.metrics?.find(({ id }) => id === widget.metric);
  const figures = metric && kpiFigures(document, metric, answer, question);
  if (!metric || !figures) return null;
  const shown = { metric, unit: figures.unit };
  const earlier = question.compare && answer.compare?.metrics[metric.id]?.total;
  const beside: readonly (readonly [Beside, readonly Value[]])[] = [
    ...(question.compare && earlier !== undefined ? [['earlier', [earlier]] as const] : []),
    ...(figures.progress ? [['target', [figures.progress.target]] as const] : []),
    ...(figures.parts ? [['parts', partValues(figures.parts)] as const] : []),
  ];
  return [
    [
      withUnit(taken, metricTitle(taken.localizer, document, metric.id), figures.unit),
      ...beside.flatMap(([each]) => besideNames(taken, shown, each)),
    ],
    [figures.value, ...beside.flatMap(([, values]) => values)],
  ];
}

function trendSheet(taken: Taken, { compare, ...question }: MetricsQuestion, answer: MetricsAnswer): Sheet {
  const { document, widget } = taken.drawn;
  const say = sayOf(taken);
  const { panels, periods } = trendFigures(document, metricsOf(widget), answer, question);
  const columns = panels.flatMap(({ unit, series, targets }) => [
    ...series.flatMap(({ metric, group, values, earlier }) => {
      const of =
        group === 'rest'
          ? [say('board.rest')]
          : Object.entries(group ?? {}).map(([id, value]) => valueName(taken, id, value));
      const title = [metricTitle(taken.localizer, document, metric.id), ...of].join(' · ');
      const name = withUnit(taken, title, unit);
      const own = { name, values };
      return compare && earlier
        ? [own, { name: `${name}, ${say(`board.earlier.${compare}`)}`, values: earlier }]
        : [own];
    }),
    ...(targets.some((target) => target !== null)
      ? [{ name: withUnit(taken, say('board.target-name'), unit), values: targets }]
      : []),
  ]);
  return [
    [say('board.from'), ...columns.map(({ name }) => name)],
    ...periods.map(({ from }, place) => [from, ...columns.map(({ values }) => values[place] ?? null)]),
  ];
}

function barsSheet(taken: Taken, question: MetricsQuestion, answer: MetricsAnswer): Sheet | null {
  const { document, widget } = taken.drawn;
  const ranking = rankingOf(document, widget, answer, question);
  if (!ranking) return null;
  const { localizer } = taken;
  const { by = [] } = question;
  const { metric, unit, hasChange, hasProgress } = ranking.metric;
  const beside = [...(hasChange ? (['earlier'] as const) : []), ...(hasProgress ? (['target'] as const) : [])];
  return [
    [
      ...by.map((id) => dimensionTitle(localizer, document, id)),
      withUnit(taken, metricTitle(localizer, document, metric.id), unit),
      ...beside.flatMap((each) => besideNames(taken, ranking.metric, each)),
    ],
    ...ranking.bars.map(({ row, cell, others }) => [
      ...by.map((id) =>
        others === null
          ? valueName(taken, id, row.group[id] ?? null)
          : localizer.say(boardMessages, 'board.others', { count: others }),
      ),
      cell.value,
      ...beside.flatMap((each) => besideValues(cell, each)),
    ]),
  ];
}

/** What is beside a figure in a column of its own; a bar is only the figure once more. */
const BESIDE: Readonly<Partial<Record<TableColumn['kind'], Beside>>> = {
  change: 'earlier',
  progress: 'target',
  parts: 'parts',
};

function tableSheet(taken: Taken, question: MetricsQuestion, answer: MetricsAnswer): Sheet {
  const { document, widget } = taken.drawn;
  const { localizer } = taken;
  const figures = tableFigures(document, metricsOf(widget), answer, question);
  const { by, metrics, periods } = figures;
  const columns = tableColumns(figures);
  const textOf = (id: Id, value: Scalar) => valueName(taken, id, value);
  const rows = taken.rows ?? sortRows(figures, sortIn(figures, null), textOf, new Intl.Collator(localizer.locale));
  const valuesOf = (row: TableRow): readonly Value[] =>
    columns.flatMap((column): readonly Value[] => {
      if (column.kind === 'dimension') return [];
      if (column.kind === 'value') return [row.valueAt(column.metric, column.period)];
      const beside = BESIDE[column.kind];
      return beside ? besideValues(row.cells[column.metric]!, beside) : [];
    });
  const nameOfColumn = (column: TableColumn): readonly string[] => {
    if (column.kind === 'dimension') return [dimensionTitle(localizer, document, column.dimension)];
    const shown = metrics[column.metric]!;
    const name = withUnit(taken, metricTitle(localizer, document, shown.metric.id), shown.unit);
    if (column.kind === 'value')
      return [column.period === null ? name : `${name}, ${periods[column.period]!.from ?? ''}`];
    const beside = BESIDE[column.kind];
    return beside ? besideNames(taken, shown, beside) : [];
  };
  const all = localizer.say(boardMessages, 'board.all-groups');
  const total = [all, ...by.slice(1).map(() => null)];
  // A subtotal is of all values of the dimensions that it is not by.
  const nameOf = ({ group }: TableRow, id: Id) => (id in group ? textOf(id, group[id] ?? null) : all);
  return [
    columns.flatMap(nameOfColumn),
    ...rows.map((row) => [...by.map((id) => nameOf(row, id)), ...valuesOf(row)]),
    ...(by.length > 0 ? [[...total, ...valuesOf(figures.total)]] : []),
  ];
}

function matrixSheet(taken: Taken): Sheet {
  const { document, questions, answers } = taken.drawn;
  const say = sayOf(taken);
  const asked = questions.flatMap((question) => (isFunnelQuestion(question) ? [question.funnel] : []));
  const funnels = asked.flatMap((id) => document.funnels?.find((funnel) => funnel.id === id) ?? []);
  const nameOf = ({ id, title }: Funnel) => taken.localizer.text(title) || id;
  const head = [say('board.move-from'), say('board.entered'), ...funnels.map(nameOf), say('board.stay')];
  const rowsOf = ({ rows }: Matrix) =>
    rows.map(({ funnel, entities, cells, stays }) => [
      nameOf(funnel),
      entities,
      ...cells.map((cell) => cell?.count ?? null),
      stays && !stays.atLeast ? stays.count : null,
    ]);
  const { by = [] } = questions[0] ?? {};
  const groups = matrixGroups(funnels, answers as readonly FunnelAnswer[]);
  if (!groups) return [head, ...rowsOf(matrixOf(funnels, answers as readonly FunnelAnswer[]))];
  return [
    [...by.map((id) => dimensionTitle(taken.localizer, document, id)), ...head],
    ...groups.groups.flatMap(({ group, matrix }) => {
      const names = by.map((id) => valueName(taken, id, group[id] ?? null));
      return rowsOf(matrix).map((row) => [...names, ...row]);
    }),
  ];
}

function sayOf({ localizer }: Taken): (id: WordId) => string {
  return (id) => localizer.say(boardMessages, id);
}

function stageNames({ localizer }: Taken, { stages }: Funnel): (id: Id) => string {
  return (id) => localizer.text(stages.find((stage) => stage.id === id)?.title) || id;
}

function valueName({ localizer, drawn }: Taken, dimension: Id, value: Scalar): string {
  return groupValueText(localizer, drawn.document, dimension, value);
}
