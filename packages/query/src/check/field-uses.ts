import { guardFormula, references } from '@weir/formula';
import type { Reference } from '@weir/formula';
import { pointerTo } from '@weir/schema';
import type { Formula, Id, Signal, WeirDocument } from '@weir/schema';
import { indexDocument } from '../document/index-document.js';
import { metricParts } from './metric-parts.js';
import { widgetDatasets } from './widget-datasets.js';

/** A place that names a field. */
export interface FieldUse {
  /** To the name; where it is a key, to what stands under it. */
  readonly pointer: string;
  readonly isKey: boolean;
  /** The condition that names it, which can be left away; null where the place cannot do without a field. */
  readonly condition: { readonly pointer: string; readonly formula: Formula } | null;
  /** The columns of a widget that it is one of, which do without it; null: it is no column. */
  readonly columns: { readonly pointer: string; readonly count: number } | null;
}

/**
 * Every place of a document that names a field of a dataset, but for its own definition, also in what is archived.
 * @returns null when that cannot be told: a condition is about rows of several datasets, and another of them has a field of that name
 */
export function fieldUses(document: WeirDocument, dataset: Id, field: Id): readonly FieldUse[] | null {
  const uses: FieldUse[] = [];
  let isPlain = true;
  const { datasets = [], dimensions = [], funnels = [], metrics = [], insights = [] } = document;
  const add = (pointer: string, name: string | undefined, isKey = false) => {
    if (name === field) uses.push({ pointer, isKey, condition: null, columns: null });
  };
  const hasField = (id: Id) => datasets.find((each) => each.id === id)?.fields.some((each) => each.id === field);
  const read = (formula: Formula | undefined, pointer: string, rows: readonly Id[], canGo = false) => {
    if (formula === undefined || guardFormula(formula)) return;
    for (const reference of references(formula)) {
      if (!isFieldOf(reference, field, dataset, rows)) continue;
      if (reference.dataset === null && rows.some((id) => id !== dataset && hasField(id))) isPlain = false;
      const condition = canGo ? { pointer, formula } : null;
      uses.push({ pointer: pointer + reference.pointer, isKey: false, condition, columns: null });
    }
  };
  const readSignal = (signal: Signal, pointer: string) => {
    if (signal.dataset === dataset) {
      add(`${pointer}/at`, signal.at);
      add(`${pointer}/entity`, signal.entity);
    }
    read(signal.when, `${pointer}/when`, [signal.dataset], true);
  };

  for (const [at, each] of datasets.entries()) {
    const here = pointerTo('/datasets', at);
    const isOwn = each.id === dataset;
    if (isOwn) for (const part of ['key', 'time', 'sequence'] as const) add(`${here}/${part}`, each[part]);
    for (const [place, { unit, lookup, convert, formula }] of each.fields.entries()) {
      const own = pointerTo(here, 'fields', place);
      if (isOwn) {
        if (typeof unit === 'object') add(`${own}/unit/field`, unit.field);
        add(`${own}/lookup/by`, lookup?.by);
        add(`${own}/convert/from`, convert?.from);
        add(`${own}/convert/on`, convert?.on);
      }
      if (lookup?.dataset === dataset) add(`${own}/lookup/field`, lookup.field);
      if (convert?.dataset === dataset) add(`${own}/convert/rate`, convert.rate);
      read(formula, `${own}/formula`, [each.id]);
    }
  }
  for (const [at, { fields }] of dimensions.entries()) {
    if (Object.hasOwn(fields, dataset)) add(pointerTo('/dimensions', at, 'fields', dataset), fields[dataset]);
  }
  for (const [at, { value, stages, transitions = [], counting }] of funnels.entries()) {
    const here = pointerTo('/funnels', at);
    if (value?.dataset === dataset) {
      add(`${here}/value/field`, value.field);
      add(`${here}/value/entity`, value.entity);
    }
    for (const [place, { enters = [], checklist = [] }] of stages.entries()) {
      const stage = pointerTo(here, 'stages', place);
      for (const [index, signal] of enters.entries()) readSignal(signal, pointerTo(stage, 'enters', index));
      const rows = [...new Set([...enters.map((signal) => signal.dataset), ...(value ? [value.dataset] : [])])];
      for (const [index, { when }] of checklist.entries())
        read(when, pointerTo(stage, 'checklist', index, 'when'), rows, true);
    }
    for (const [place, { from, when, entity }] of transitions.entries()) {
      const own = pointerTo(here, 'transitions', place);
      const enters = stages.find(({ id }) => id === from)?.enters ?? [];
      const rows = [...new Set(enters.map((signal) => signal.dataset))];
      read(when, `${own}/when`, rows, true);
      if (rows.includes(dataset)) add(`${own}/entity`, entity);
    }
    for (const [index, { signal }] of (counting?.exclude ?? []).entries())
      readSignal(signal, pointerTo(here, 'counting', 'exclude', index, 'signal'));
  }
  for (const [at, { formula, examples = [] }] of metrics.entries()) {
    read(formula, pointerTo('/metrics', at, 'formula'), []);
    for (const [index, { given }] of examples.entries()) {
      for (const [row, cells] of (given[dataset] ?? []).entries()) {
        const pointer = pointerTo('/metrics', at, 'examples', index, 'given', dataset, row, field);
        if (Object.hasOwn(cells, field)) add(pointer, field, true);
      }
    }
  }
  for (const [at, { when, values = {} }] of insights.entries()) {
    read(when, pointerTo('/insights', at, 'when'), []);
    for (const [name, formula] of Object.entries(values)) read(formula, pointerTo('/insights', at, 'values', name), []);
  }
  const index = indexDocument(document);
  const partsOf = metricParts(index);
  for (const [at, { widgets }] of (document.boards ?? []).entries()) {
    for (const [place, widget] of widgets.entries()) {
      const { fields = [] } = widget;
      const [shown, ...others] = fields.includes(field) ? widgetDatasets(index, widget, partsOf) : [];
      // Columns of records of another dataset that has such a field too stay as they are.
      if (shown !== dataset && !(others.includes(dataset) && !hasField(shown!))) continue;
      const columns = { pointer: pointerTo('/boards', at, 'widgets', place, 'fields'), count: fields.length };
      for (const [column, name] of fields.entries()) {
        if (name === field)
          uses.push({ pointer: pointerTo(columns.pointer, column), isKey: false, condition: null, columns });
      }
    }
  }
  return isPlain ? uses : null;
}

/**
 * A condition without those of its parts that name the field; what is joined by "or" stays or goes as a whole.
 * @param rows datasets whose rows it is about
 * @returns undefined: nothing is left
 */
export function withoutField(formula: Formula, field: Id, dataset: Id, rows: readonly Id[]): Formula | undefined {
  const isFree = (part: Formula) => !references(part).some((each) => isFieldOf(each, field, dataset, rows));
  if (isFree(formula)) return formula;
  const parts = (formula as { and?: Formula } | null)?.and;
  const left = Array.isArray(parts) ? (parts as readonly Formula[]).filter(isFree) : [];
  return left.length > 1 ? ({ and: left } as Formula) : left[0];
}

function isFieldOf(reference: Reference, field: Id, dataset: Id, rows: readonly Id[]): boolean {
  if (reference.kind !== 'field' || reference.name !== field) return false;
  return reference.dataset === null ? rows.includes(dataset) : reference.dataset === dataset;
}
