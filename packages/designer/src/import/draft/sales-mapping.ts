import { addPeriods, dayFromIso, isoFromDay } from '@weir/formula';
import type { Dataset, Id, Range, Text } from '@weir/schema';
import type { SalesRoles } from '../guess/guess-sales.js';
import { readValue } from '../guess/read-value.js';
import type { DraftTable, ImportDraft } from './import-draft.js';
import { datasetOf, findTable, includedFields, includedTables, lookedUpFields } from './included.js';

/** How imported tables say what a sales template needs: plain data, which the host hands to a template. */
export interface SalesMapping {
  readonly datasets: readonly Dataset[];
  readonly opportunities: {
    readonly dataset: Id;
    readonly key?: Id;
    readonly stage: {
      readonly field: Id;
      readonly prospecting: readonly string[];
      readonly engaging: readonly string[];
      readonly won: readonly string[];
      readonly lost: readonly string[];
    };
    readonly createdOn?: Id;
    readonly engagedOn?: Id;
    readonly closedOn?: Id;
    readonly amount?: Id;
    readonly owner?: Id;
    readonly account?: Id;
    readonly product?: Id;
    /** A field of the opportunities or one of `lookups`. */
    readonly team?: Id;
  };
  readonly lookups: readonly { readonly by: Id; readonly dataset: Id; readonly field: Id; readonly title: Text }[];
  /** From the first month of the data to the end of the last. */
  readonly period?: Range;
}

/** Null when no imported table has a stage. */
export function salesMapping(draft: ImportDraft): SalesMapping | null {
  const { roles } = draft;
  const table = findTable(draft, draft.sales);
  const stage = table && includedFields(table).find(({ id }) => id === roles.stage);
  if (!table || !stage) return null;
  const { won, lost, prospecting } = roles;
  const lookups = lookedUpFields(draft, table.id).map(({ by, dataset, field }) => ({
    by,
    dataset,
    field: field.id,
    title: field.header,
  }));
  const known = new Set([...includedFields(table).map(({ id }) => id), ...lookups.map(({ field }) => field)]);
  const named = Object.entries({ ...roles, key: table.key }).filter(
    ([role, field]) => isFieldRole(role) && typeof field === 'string' && known.has(field),
  );
  const period = periodOf(table, roles);
  return {
    datasets: includedTables(draft).map((each) => datasetOf(each, draft)),
    opportunities: {
      dataset: table.id,
      stage: {
        field: stage.id,
        prospecting,
        engaging: stage.values.filter((value) => ![...won, ...lost, ...prospecting].includes(value)),
        won,
        lost,
      },
      ...Object.fromEntries(named),
    },
    lookups,
    ...(period ? { period } : {}),
  };
}

const fieldRoles = ['key', 'createdOn', 'engagedOn', 'closedOn', 'amount', 'owner', 'account', 'product', 'team'];

function isFieldRole(role: string): boolean {
  return fieldRoles.includes(role);
}

/** Whole months that hold all dates of the opportunities; undefined without dates. */
function periodOf(table: DraftTable, roles: SalesRoles): Range | undefined {
  const dates = [roles.createdOn, roles.engagedOn, roles.closedOn].flatMap((role) => {
    const field = includedFields(table).find(({ id }) => id === role);
    return field
      ? field.cells.map((cell) => readValue(cell, field.type)).filter((value) => typeof value === 'string')
      : [];
  });
  if (dates.length === 0) return undefined;
  let [first, last] = [dates[0]!, dates[0]!];
  for (const date of dates) {
    if (date < first) first = date;
    if (date > last) last = date;
  }
  return {
    from: `${first.slice(0, 7)}-01`,
    to: isoFromDay(addPeriods(dayFromIso(`${last.slice(0, 7)}-01`)!, 1, 'month')),
  };
}
