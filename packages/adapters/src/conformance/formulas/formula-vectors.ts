import type { Dataset, Field, Formula, Id, Metric, Scalar, WeirDocument } from '@weir/schema';
import { mapFormula, nameOf, usesPeriod } from '@weir/formula';
import type { Vector } from '../vector.js';
import { defaultAsOf, rowFields } from './formula-sheet.js';
import type { FormulaFact, FormulaSheet } from './formula-sheet.js';

/**
 * A sheet as one question: its rows stand side by side, and are the groups of the answer. Each formula is asked for three times: inside
 * an aggregate over the row it is about, as a field of the row, and over metrics that hold what the row holds. In other rows it is
 * missing, so that what a row's neighbours hold shows where it should not.
 */
export function formulaVector(sheet: FormulaSheet): Vector {
  const { claim, facts, settings, asOf, range, parameters } = sheet;
  const rows = facts.flatMap(({ formula, rows }, place) =>
    rows.map(([row, value]) => ({
      place,
      row: { ...row, id: `${factId(place)}: ${labelOf(formula, row)}`, fact: factId(place) },
      value,
    })),
  );
  const metrics = facts.flatMap((fact, place) => metricsOf(fact, place, sheet));
  const document: WeirDocument = {
    weir: 1,
    id: 'formulas',
    title: 'Formulas',
    ...(settings && { settings }),
    ...(parameters && { parameters: [...parameters] }),
    datasets: [datasetOf(sheet), ...(sheet.datasets ?? [])],
    dimensions: [{ id: 'row', fields: { rows: 'id' } }],
    metrics: [...metrics, ...inputsOf(sheet)],
  };
  const expected = (at: number) => rows.map(({ place, value }) => (place === at ? value : null));
  const totals = facts.flatMap(({ formula }, place) =>
    routesOf(formula).map((route) => [metricId(route, place), expected(place)] as const),
  );
  return {
    name: `formulas: ${claim}`,
    needs: ['metrics'],
    document,
    rows: { rows: rows.map(({ row }) => row), ...sheet.rows },
    question: { metrics: totals.map(([id]) => id), by: ['row'], ...(range && { range }) },
    asOf: asOf ?? defaultAsOf,
    expect: { groups: rows.map(({ row }) => ({ row: row.id })), totals: Object.fromEntries(totals) },
  };
}

/** Where a formula is calculated. */
type Route = 'row' | 'field' | 'cell';

/** A field's formula knows no period. */
function routesOf(formula: Formula): readonly Route[] {
  return usesPeriod(formula) ? ['row', 'cell'] : ['row', 'field', 'cell'];
}

const factId = (place: number): Id => `fact-${place + 1}`;
const metricId = (route: Route, place: number): Id => `${route}-${place + 1}`;
const inputId = (field: Id): Id => `input-${field}`;

function datasetOf({ facts, fields = [] }: FormulaSheet): Dataset {
  const made = facts.flatMap(({ formula, type }, place): Field[] =>
    routesOf(formula).includes('field') ? [{ id: factId(place), type, formula }] : [],
  );
  const [label, fact]: Field[] = [
    { id: 'id', type: 'string' },
    { id: 'fact', type: 'string' },
  ];
  return { id: 'rows', key: 'id', fields: [label!, fact!, ...rowFields, ...fields, ...made] };
}

function metricsOf({ formula, type }: FormulaFact, place: number, sheet: FormulaSheet): Metric[] {
  const own: Formula = { '==': [{ var: 'fact' }, factId(place)] };
  const isOwn: Formula = { '==': [{ metric: inputId('fact') }, factId(place)] };
  const formulas: Record<Route, Formula> = {
    row: valueOf(formula, type, own),
    field: valueOf({ var: factId(place) }, type, own),
    cell: { if: [isOwn, overMetrics(formula, sheet)] },
  };
  return routesOf(formula).map((route) => ({ id: metricId(route, place), formula: formulas[route] }));
}

/** The value that one row has: of one row the highest is its own. True and false have no highest. */
function valueOf(formula: Formula, type: Field['type'], where: Formula): Formula {
  if (type !== 'boolean') return { highest: ['rows', formula, where, 'always'] };
  const isThere: Formula = { '>': [{ distinct: ['rows', formula, where, 'always'] }, 0] };
  return { if: [isThere, { '>': [{ count: ['rows', { and: [where, formula] }, 'always'] }, 0] }] };
}

/** For each field of the rows a metric that holds what the one row of a group holds. */
function inputsOf({ fields = [] }: FormulaSheet): Metric[] {
  const fact: Field = { id: 'fact', type: 'string' };
  return [fact, ...rowFields, ...fields].map(({ id, type }) => ({
    id: inputId(id),
    formula: valueOf({ var: id }, type, true),
  }));
}

function overMetrics(formula: Formula, { parameters = [] }: FormulaSheet): Formula {
  return mapFormula(formula, (_, call) => {
    const name = call?.operator === 'var' ? nameOf(call) : null;
    if (!call || name === null) return undefined;
    const [, otherwise] = call.operands;
    const isParameter = parameters.some(({ id }) => id === name);
    const metric: Formula = isParameter ? { param: name } : { metric: inputId(name) };
    return otherwise === undefined ? metric : { coalesce: [metric, otherwise] };
  });
}

/** Names the row in what is said of it: `{+:[{var:n},1]} of {n:2}`. */
function labelOf(formula: Formula, row: Readonly<Record<Id, Scalar>>): string {
  return [formula, row].map((part) => JSON.stringify(part).replaceAll('"', '')).join(' of ');
}
