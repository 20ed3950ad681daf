import { define, version } from '@weir/ui';

/** Elements that most boards do without, or that may come after the first figures, each with the file that it is in. */
export const lazyElements = {
  'weir-bars': () => exportOf(import('../elements/bars/bars.js'), 'WeirBars'),
  'weir-cohort': () => exportOf(import('../elements/cohort/cohort.js'), 'WeirCohort'),
  'weir-drill-panel': async () => {
    await loadElement('weir-records');
    return exportOf(import('../drill/drill-panel.js'), 'WeirDrillPanel');
  },
  'weir-filters': () => exportOf(withPicker(import('../filters/filters.js')), 'WeirFilters'),
  'weir-flow': () => exportOf(import('../elements/flow/flow.js'), 'WeirFlow'),
  'weir-histogram': () => exportOf(import('../elements/histogram/histogram.js'), 'WeirHistogram'),
  'weir-matrix': () => exportOf(import('../elements/matrix/matrix.js'), 'WeirMatrix'),
  'weir-metric-tree': () => exportOf(withOverlays(import('../elements/metric-tree/metric-tree.js')), 'WeirMetricTree'),
  'weir-pipeline': async () => {
    (await exportOf(import('./dialog.js'), 'defineDialog'))();
    return exportOf(withOverlays(import('../elements/pipeline/pipeline.js')), 'WeirPipeline');
  },
  'weir-records': () => exportOf(withOverlays(import('../elements/records/records.js')), 'WeirRecords'),
  'weir-present': () => exportOf(withOverlays(import('../present/weir-present.js')), 'WeirPresent'),
  'weir-table': () => exportOf(import('../elements/table/table.js'), 'WeirTable'),
} as const satisfies Readonly<Record<string, () => Promise<CustomElementConstructor>>>;

/** Names of the elements that `define()` leaves to be loaded on use. */
export type LazyElement = keyof typeof lazyElements;

/**
 * Fetches and registers an element. On a board that happens by itself.
 * @throws {WeirError} `elements/name-taken` when another version, or something that is not Weir's, has the name
 */
export async function loadElement(name: LazyElement): Promise<void> {
  const [element] = await Promise.all([lazyElements[name](), loadPartIcons()]);
  define(name, element, version);
}

async function loadPartIcons(): Promise<void> {
  (await exportOf(import('./part-icons.js'), 'addPartIcons'))();
}

/** Fetches menus and lists, and registers them. */
export async function loadOverlays(): Promise<void> {
  (await exportOf(import('./overlays.js'), 'defineOverlays'))();
}

/** Fetches tooltips once somebody points at an element, or comes to it with the keyboard: its first figures do without. */
export function tooltipsOnUse(element: EventTarget): void {
  const fetch = (): void => {
    exportOf(import('./tooltips.js'), 'defineTooltips')
      .then((defineTooltips) => defineTooltips())
      .catch(() => undefined);
  };
  for (const type of ['pointerover', 'focusin']) element.addEventListener(type, fetch, { once: true });
}

async function exportOf<Module, Name extends keyof Module>(module: Promise<Module>, name: Name): Promise<Module[Name]> {
  return (await module)[name];
}

/** Filters have the picker of periods in them. */
async function withPicker<Module>(module: Promise<Module>): Promise<Module> {
  define('weir-period-picker', await exportOf(import('../filters/period-picker.js'), 'WeirPeriodPicker'), version);
  return withOverlays(module);
}

/** What opens menus or lists needs them, too. */
async function withOverlays<Module>(module: Promise<Module>): Promise<Module> {
  await loadOverlays();
  return module;
}
