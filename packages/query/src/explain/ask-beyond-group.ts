import type { Formula, Id, WeirDocument } from '@weir/schema';
import type { AskOptions } from '../ask/ask-all.js';
import type { DataAdapter } from '../contract/adapter.js';
import type { MetricsAnswer } from '../contract/answer.js';
import type { Filters, MetricsQuestion } from '../contract/question.js';
import { moveOf } from '../plan/moves.js';
import { cellFilters } from '../records/cell-filters.js';
import type { ExplainedCell } from './explanation.js';
import { operandPointers } from './formula-parts.js';
import type { FormulaPart } from './formula-parts.js';
import { Probe } from './probe.js';
import type { Probed } from './probe.js';

/** What was asked about the parts of a formula. */
export interface AskedParts {
  readonly answer: MetricsAnswer;
  value(part: FormulaPart): Probed;
  /** @param count one of those that were asked along */
  count(part: FormulaPart, count: Formula): number;
}

export interface AskedAbout {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter;
  readonly metric: Id;
  readonly root: FormulaPart;
  readonly cell: ExplainedCell;
  /** Formulas that count rows of a part. */
  readonly countsOf: (part: FormulaPart) => readonly Formula[];
  readonly options: AskOptions;
}

/**
 * The parts of a figure of a group that is in no answer, since it has no rows: it is filtered for, and what `total` is of is asked without
 * that filter. Its value then stands in the place of the `total`, so that what is made of it is what the group would show.
 */
export async function askBeyondGroup(about: AskedAbout): Promise<AskedParts> {
  const { document, adapter, metric, root, cell, countsOf, options } = about;
  const { range, parameters } = cell;
  const question = { ...(range && { range }), ...(parameters && { parameters }) };
  const values = new Map<FormulaPart, Probed>();
  const counts = new Map<FormulaPart, (count: Formula) => number>();
  let answer: MetricsAnswer | undefined;
  let todo = allParts(root);
  while (todo.length > 0) {
    const ready = todo.filter((part) => totalsIn(part).every((total) => values.has(total)));
    todo = todo.filter((part) => !ready.includes(part));
    const alike = new Map<string, FormulaPart[]>();
    for (const part of ready) {
      const name = JSON.stringify(filtersOf(part, cell));
      alike.set(name, [...(alike.get(name) ?? []), part]);
    }
    for (const parts of alike.values()) {
      const probe = new Probe(document);
      const written = new Map(parts.map((part) => [part, part.inPlace(withTotals(part, values))]));
      for (const [part, formula] of written) {
        for (const each of [formula, part.inPlace(part.formula), ...countsOf(part)]) probe.add(each);
      }
      const asked: Omit<MetricsQuestion, 'metrics'> = { ...question, filters: filtersOf(parts[0]!, cell) };
      const found = (await probe.ask(adapter, asked, options, { metrics: [metric], group: null }))!;
      for (const [part, formula] of written) {
        const { value, why } = found.of(formula);
        // A value that stands for a total has no unit.
        const { unit } = part === root ? found.ofMetric(metric) : found.of(part.inPlace(part.formula));
        values.set(part, { value, why, unit });
        counts.set(part, (count) => Number(found.of(count).value ?? 0));
      }
      if (parts.includes(root)) answer = found.answer;
    }
  }
  return {
    answer: answer!,
    value: (part) => values.get(part)!,
    count: (part, count) => counts.get(part)!(count),
  };
}

/** A part and all that are in it. */
export function allParts(part: FormulaPart): readonly FormulaPart[] {
  return [part, ...part.parts.flatMap(allParts)];
}

/** A `total` is without its breakdown itself. */
function filtersOf({ kind, call, moves }: FormulaPart, cell: ExplainedCell): Filters {
  const all = kind === 'total' && call ? [...moves, moveOf(call)] : moves;
  return cellFilters({ metric: '', ...cell }, all);
}

/** The outermost in a part, itself not among them. */
function totalsIn({ parts }: FormulaPart): readonly FormulaPart[] {
  return parts.flatMap((part) => (part.kind === 'total' ? [part] : totalsIn(part)));
}

/** The formula of a part with a value in the place of each `total` in it. */
function withTotals(part: FormulaPart, values: ReadonlyMap<FormulaPart, Probed>): Formula {
  const { call, parts } = part;
  if (!call || totalsIn(part).length === 0) return part.formula;
  const written = (inner: FormulaPart): Formula =>
    inner.kind === 'total' ? values.get(inner)!.value : withTotals(inner, values);
  if (part.kind === 'metric') return written(parts[0]!);
  const places = operandPointers(part);
  const operands = call.operands.map((operand, at): Formula => {
    const inner = parts.find(({ pointer }) => pointer === places[at]);
    return inner ? written(inner) : operand;
  });
  return { [call.operator]: operands };
}
