import type {
  Dataset,
  Dimension,
  Field,
  FieldType,
  Fix,
  Funnel,
  Id,
  Metric,
  Parameter,
  Stage,
  WeirDocument,
} from '@weir/schema';
import type { Catalog } from '../contract/adapter.js';
import type { DocumentIndex, IndexedDataset } from '../document/index-document.js';
import { pointerOf } from './report.js';
import type { Place, Report } from './report.js';

/** What a check looks at, and where it reports to. */
export interface CheckContext {
  readonly index: DocumentIndex;
  readonly report: Report;
  readonly find: Finder;
}

/** Each finds what is named at a place, or reports that it is not there. */
export interface Finder {
  dataset(id: Id, at: Place): IndexedDataset | undefined;
  /** @param types those that fit; any when absent */
  field(dataset: Dataset, id: Id, at: Place, types?: readonly FieldType[]): Field | undefined;
  dimension(id: Id, at: Place): Dimension | undefined;
  metric(id: Id, at: Place): Metric | undefined;
  parameter(id: Id, at: Place): Parameter | undefined;
  funnel(id: Id, at: Place): Funnel | undefined;
  stage(funnel: Funnel, id: Id, at: Place): Stage | undefined;
}

export const dateTypes: readonly FieldType[] = ['date', 'datetime'];

/** What the data source has, with all of its fields. */
function addFromCatalog({ datasets }: WeirDocument, dataset: Id, catalog: Catalog | undefined): readonly Fix[] {
  const there = catalog?.datasets.find(({ id }) => id === dataset);
  if (!there) return [];
  const fields = there.fields.map(({ id, type }) => ({ id, type }));
  // Without a key nobody is told apart, and nothing can be looked up in it.
  const hasKey = fields.some(({ id }) => id === 'id');
  const value: Dataset = { id: dataset, ...(hasKey && { key: 'id' }), fields };
  const patch = datasets
    ? ([{ op: 'add', path: '/datasets/-', value }] as const)
    : ([{ op: 'add', path: '/datasets', value: [value] }] as const);
  return [{ code: 'fix/add-dataset', params: { dataset }, patch }];
}

const byId = new WeakMap<readonly Stage[], ReadonlyMap<Id, Stage>>();

/** Of two with the same id the first. Kept for as long as the list is: each transition of it asks twice. */
function stagesById(stages: readonly Stage[]): ReadonlyMap<Id, Stage> {
  const known = byId.get(stages);
  if (known) return known;
  const made = new Map(stages.toReversed().map((stage) => [stage.id, stage]));
  byId.set(stages, made);
  return made;
}

/** @param catalog what may be added to the document from there, where it is missing */
export function checkContext(index: DocumentIndex, report: Report, catalog?: Catalog): CheckContext {
  const { datasets, dimensions, metrics, parameters, funnels } = index;
  return {
    index,
    report,
    find: {
      dataset(dataset, at) {
        const found = datasets.get(dataset);
        if (!found) {
          const fixes = addFromCatalog(index.document, dataset, catalog);
          report.unknown('document/unknown-dataset', dataset, at, datasets.keys(), { dataset }, fixes);
        }
        return found;
      },
      field({ id: dataset }, field, at, types) {
        const fields = datasets.get(dataset)?.fields ?? new Map<Id, Field>();
        const found = fields.get(field);
        if (!found) {
          report.unknown('document/unknown-field', field, at, fields.keys(), { dataset, field });
        } else if (types && !types.includes(found.type)) {
          report.add('document/field-type', pointerOf(at), { dataset, field, expected: types, actual: found.type });
        }
        return found;
      },
      dimension(dimension, at) {
        const found = dimensions.get(dimension);
        const known = dimensions.keys();
        if (!found) report.unknown('document/unknown-dimension', dimension, at, known, { dimension });
        return found;
      },
      metric(metric, at) {
        const found = metrics.get(metric);
        if (!found) report.unknown('document/unknown-metric', metric, at, metrics.keys(), { metric });
        return found;
      },
      parameter(parameter, at) {
        const found = parameters.get(parameter);
        const known = parameters.keys();
        if (!found) report.unknown('document/unknown-parameter', parameter, at, known, { parameter });
        return found;
      },
      funnel(funnel, at) {
        const found = funnels.get(funnel);
        if (!found) report.unknown('document/unknown-funnel', funnel, at, funnels.keys(), { funnel });
        return found;
      },
      stage({ id: funnel, stages }, stage, at) {
        const known = stagesById(stages);
        const found = known.get(stage);
        if (!found) report.unknown('document/unknown-stage', stage, at, known.keys(), { funnel, stage });
        return found;
      },
    },
  };
}
