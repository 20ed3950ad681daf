import { define, version } from '@weir/ui';

/** Elements that most boards do without, each with the file that it is in. */
export const lazyElements = {
  'weir-bars': async () => (await import('../elements/bars.js')).WeirBars,
  'weir-cohort': async () => (await import('../elements/cohort.js')).WeirCohort,
  'weir-flow': async () => (await import('../elements/flow.js')).WeirFlow,
  'weir-histogram': async () => (await import('../elements/histogram.js')).WeirHistogram,
  'weir-table': async () => (await import('../elements/table.js')).WeirTable,
} as const satisfies Readonly<Record<string, () => Promise<CustomElementConstructor>>>;

/** Names of the elements that `define()` leaves to be loaded on use. */
export type LazyElement = keyof typeof lazyElements;

/**
 * Fetches and registers an element. On a board that happens by itself.
 * @throws {WeirError} `elements/name-taken` when another version, or something that is not Weir's, has the name
 */
export async function loadElement(name: LazyElement): Promise<void> {
  define(name, await lazyElements[name](), version);
}
