import { printFormula, textNamesOf } from '@weir/formula/text';
import type { Formula, Id, WeirDocument } from '@weir/schema';
import type { AskOptions } from '../ask/ask-all.js';
import type { DataAdapter } from '../contract/adapter.js';
import type { Period } from '../contract/answer.js';
import type { MetricsQuestion } from '../contract/question.js';
import { findMetric } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import type { DocumentIndex } from '../document/index-document.js';
import { resolveAsOf } from '../periods/as-of.js';
import { isBefore, isoFromBound } from '../periods/bound.js';
import { calendarOf } from '../periods/calendar.js';
import { moveCell } from '../periods/moved-cell.js';
import type { Move } from '../periods/moved-cell.js';
import { splitRange } from '../periods/split-range.js';
import { parameterValues, withParameters } from '../plan/parameters.js';
import { metricsJob } from '../plan/plan-metrics.js';
import { allParts, askBeyondGroup } from './ask-beyond-group.js';
import type { AskedAbout, AskedParts } from './ask-beyond-group.js';
import type { ExplainedCell, ExplainedPart, ExplainedRows, Explanation } from './explanation.js';
import { formulaParts, isAskable } from './formula-parts.js';
import type { FormulaPart } from './formula-parts.js';
import { Probe } from './probe.js';
import { leftOutRows, rowCounts } from './row-counts.js';
import type { RowCounts } from './row-counts.js';

/**
 * How a metric's figure comes about: every sub-expression with its value, the rows that each aggregate counted, and what was left out and
 * why. Two questions are asked (more of a group without rows whose figure is of a `total`), and everything is answered the way the figure itself is.
 * @throws {WeirError} as `ask`
 */
export async function explain(
  document: WeirDocument,
  adapter: DataAdapter,
  metric: Id,
  cell: ExplainedCell = {},
  options: AskOptions = {},
): Promise<Explanation> {
  const index = indexDocument(document);
  findMetric(index, metric);
  const asOf = new Date(resolveAsOf(options.asOf, calendarOf(document.settings).zone).instant).toISOString();
  const parameters = parameterValues(index, cell.parameters);
  // What cannot be asked for cannot be explained, for the same reason.
  metricsJob(index, { ...questionOf(cell), metrics: [metric] }, asOf);
  const root = formulaParts(metric, {
    formulaOf: (id) => index.metrics.get(id)?.formula,
    withParameters: (formula) => withParameters(index, formula, parameters),
  });
  const probe = new Probe(document);
  const everything = new Probe(document);
  const counts = new Map<FormulaPart, RowCounts>();
  for (const part of allParts(root)) {
    if (part !== root) probe.add(part.inPlace(part.formula));
    const counted = rowCounts(index, part);
    if (!counted) continue;
    const asked = [...counted.steps, ...(counted.values?.counts ?? [])].map(({ count }) => count);
    if (!asked.every(isAskable)) continue;
    counts.set(part, counted);
    for (const count of asked) probe.add(count);
    everything.add(counted.steps[0]!.count);
  }
  const question = questionOf(cell);
  const known = { ...options, asOf };
  const countsOf = (part: FormulaPart): readonly Formula[] => {
    const { steps = [], values = null } = counts.get(part) ?? {};
    return [...steps, ...(values?.counts ?? [])].map(({ count }) => count);
  };
  const about: AskedAbout = { document, adapter, metric, root, cell, countsOf, options: known };
  const isFiltered = Object.keys(cell.filters ?? {}).length + Object.keys(cell.group ?? {}).length > 0;
  const [asked, unfiltered] = await Promise.all([
    askAbout(probe, question, about),
    isFiltered && counts.size > 0
      ? everything.ask(adapter, { ...question, filters: {} }, known, { metrics: [], group: null })
      : null,
  ]);
  const explained = (part: FormulaPart): ExplainedPart => {
    const { kind, formula, pointer, role, moves, call } = part;
    const probed = asked.value(part);
    const counted = counts.get(part);
    return {
      kind,
      operator: call?.operator ?? null,
      formula,
      text: printFormula(formula, textNamesOf(document)),
      pointer,
      metric: part.metric,
      ...probed,
      role,
      period: moves.some(({ kind: to }) => to !== 'total') ? movedPeriod(index, cell, moves, asOf) : null,
      parts: part.parts.map(explained),
      rows: counted
        ? rowsOf(
            counted,
            (count) => asked.count(part, count),
            unfiltered && ((count) => Number(unfiltered.of(count).value ?? 0)),
          )
        : null,
    };
  };
  const { periods, sampled, notRewound, excluded } = asked.answer;
  return { metric, period: periods[0]!, root: explained(root), asOf, sampled, notRewound, excluded };
}

/** A group is filtered for; but for `total`, which has to know that it was broken down. */
function questionOf({ range, group = {}, filters = {}, parameters }: ExplainedCell): Omit<MetricsQuestion, 'metrics'> {
  return {
    ...(range && { range }),
    ...(parameters && { parameters }),
    filters: { ...filters, ...Object.fromEntries(Object.entries(group).map(([id, value]) => [id, [value]])) },
  };
}

async function askAbout(
  probe: Probe,
  question: Omit<MetricsQuestion, 'metrics'>,
  about: AskedAbout,
): Promise<AskedParts> {
  const { adapter, metric, root, cell, options } = about;
  const { filters = {}, group = {} } = cell;
  const by = Object.keys(group);
  const metrics = [metric];
  const isTotal = by.length > 0 && hasTotal(root);
  const asked = isTotal
    ? await probe.ask(adapter, { ...question, filters, by }, options, { metrics, group })
    : (await probe.ask(adapter, question, options, { metrics, group: null }))!;
  // A group without rows is in no answer.
  if (!asked) return askBeyondGroup(about);
  return {
    answer: asked.answer,
    value: (part) => (part === root ? asked.ofMetric(metric) : asked.of(part.inPlace(part.formula))),
    count: (_part, count) => Number(asked.of(count).value ?? 0),
  };
}

function rowsOf(
  counts: RowCounts,
  countOf: (count: Formula) => number,
  unfilteredOf: ((count: Formula) => number) | null,
): ExplainedRows {
  const { dataset, on, steps } = counts;
  const all = countOf(steps[0]!.count);
  const unfiltered = unfilteredOf ? unfilteredOf(steps[0]!.count) : null;
  return {
    dataset,
    on,
    total: unfiltered ?? all,
    counted: countOf(steps.at(-1)!.count),
    leftOut: leftOutRows(counts, countOf, unfiltered),
  };
}

function hasTotal(root: FormulaPart): boolean {
  return allParts(root).some(({ kind }) => kind === 'total');
}

function movedPeriod({ document }: DocumentIndex, cell: ExplainedCell, moves: readonly Move[], asOf: string): Period {
  const calendar = calendarOf(document.settings);
  const known = resolveAsOf(asOf, calendar.zone);
  const { range } = splitRange(cell.range, undefined, calendar, known).whole;
  const moved = moves.reduce((at, move) => moveCell(at, move, calendar, known), { range, uncut: range });
  const { from, to } = moved.range;
  return {
    from: from && isoFromBound(from),
    to: to && isoFromBound(to),
    incomplete: to !== null && isBefore(known, to),
  };
}
