import { WeirError } from '@weir/schema';
import type { Answer } from '../contract/answer.js';
import { isFunnelQuestion } from '../contract/question.js';
import type { Question } from '../contract/question.js';
import type {
  CellResult,
  FiguresPlan,
  FiguresResult,
  FunnelPlan,
  FunnelResult,
  MetricsPlan,
  MetricsResult,
  Plan,
  PlanTable,
  SequenceFiguresPlan,
  SequencePlan,
  TableResult,
} from '../contract/plan.js';
import { groupKey } from './groups.js';

/** Results come from a host's adapter: what does not fit the plan is refused, so that no figure lands in another's place. */

/** @throws {WeirError} `adapter/bad-result` */
export function checkResults(results: unknown, count: number): asserts results is readonly unknown[] {
  if (!Array.isArray(results)) throw badResult('it is not a list');
  if (results.length !== count) throw badResult(`${results.length} results came for ${count} plans`);
}

/** An answer that was made elsewhere. @throws {WeirError} `adapter/bad-result` */
export function checkAnswer(question: Question, answer: unknown): Answer {
  if (!isObject(answer)) throw badResult(`${String(answer)} came for a question`);
  const part = isFunnelQuestion(question) ? 'stages' : 'metrics';
  if (!isObject((answer as Readonly<Record<string, unknown>>)[part])) throw badResult(`the answer has no "${part}"`);
  return answer as Answer;
}

/** @throws {WeirError} `adapter/bad-result` */
export function checkTablesResult(
  plan: MetricsPlan | FiguresPlan | SequenceFiguresPlan,
  result: unknown,
): MetricsResult | FiguresResult {
  checkKind(result, plan.kind === 'metrics' ? 'metrics' : 'funnel-figures');
  const { tables } = result as Partial<MetricsResult>;
  if (!Array.isArray(tables)) throw badResult('"tables" is not a list');
  checkDifferent(tables, (table) => `table "${String(table?.id)}"`);
  for (const table of plan.tables) checkTable(table, tables);
  return result as MetricsResult | FiguresResult;
}

/** @throws {WeirError} `adapter/bad-result` */
export function checkFunnelResult(plan: FunnelPlan | SequencePlan, result: unknown): FunnelResult {
  checkKind(result, 'funnel');
  const { total, groups, periods, histogram } = result as Partial<FunnelResult>;
  if (!Array.isArray(groups) || !Array.isArray(periods)) throw badResult('"groups" or "periods" is not a list');
  if (periods.length !== plan.periods.length) {
    throw badResult(`${periods.length} periods came, ${plan.periods.length} were asked`);
  }
  const stages = plan.stages.length;
  for (const figures of [total, ...groups, ...periods]) {
    if (!Array.isArray(figures?.stages) || figures.stages.length !== stages) {
      throw badResult(`a cell does not have figures of all ${stages} stages`);
    }
    const other = plan.stages.find(({ id }, place) => figures.stages[place]?.stage !== id);
    if (other) throw badResult(`a cell does not have figures of stage "${other.id}" at its place`);
    if (!Array.isArray(figures.flows) || !isObject(figures.totals)) throw badResult('a cell lacks "flows" or "totals"');
  }
  if (plan.histogram && !Array.isArray(histogram?.bins)) throw badResult('there is no histogram');
  const wrong = groups.find((group) => !Array.isArray(group.values) || group.values.length !== plan.by.length);
  if (wrong) throw badResult('a group does not have a value for each dimension');
  checkDifferent(groups, ({ values }) => `group ${groupKey(values)}`);
  return result as FunnelResult;
}

function checkKind(result: unknown, kind: Plan['kind']): void {
  if (!isObject(result)) throw badResult(`${String(result)} came for a plan`);
  const actual = (result as { kind?: unknown }).kind;
  if (actual !== kind) throw badResult(`its kind is "${String(actual)}", not "${kind}"`);
  if (!Array.isArray((result as { excluded?: unknown }).excluded)) throw badResult('"excluded" is not a list');
}

function checkTable(table: PlanTable, tables: readonly TableResult[]): void {
  const found = tables.find((candidate) => candidate?.id === table.id);
  if (!found) throw badResult(`table "${table.id}" is missing`);
  const { groups, cells } = found;
  if (!Array.isArray(groups) || !isObject(cells)) throw badResult(`table "${table.id}" lacks "groups" or "cells"`);
  if (groups.some((values) => !Array.isArray(values) || values.length !== table.by.length)) {
    throw badResult(`a group of table "${table.id}" does not have a value for each dimension`);
  }
  for (const measure of table.measures) {
    const rows = Object.hasOwn(cells, measure) ? cells[measure] : undefined;
    if (!Array.isArray(rows) || rows.length !== groups.length) {
      throw badResult(`measure "${measure}" of table "${table.id}" does not have a row for each group`);
    }
    if (rows.some((row) => !Array.isArray(row) || row.length !== table.ranges.length || !row.every(isCell))) {
      throw badResult(`measure "${measure}" of table "${table.id}" does not have a cell for each range`);
    }
  }
}

function isCell(cell: unknown): boolean {
  const { value, rows } = (cell ?? {}) as Partial<CellResult>;
  return value !== undefined && (typeof value !== 'number' || Number.isFinite(value)) && Number.isFinite(rows);
}

function checkDifferent<Part>(parts: readonly Part[], nameOf: (part: Part) => string): void {
  const seen = new Set<string>();
  for (const name of parts.map(nameOf)) {
    if (seen.has(name)) throw badResult(`${name} came twice`);
    seen.add(name);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export function badResult(reason: string): WeirError {
  return new WeirError('adapter/bad-result', { reason });
}
