import type { Id, Text, WeirDocument } from '@weir/schema';

/** A ready-made model, from which a person takes a funnel into the document. Those of `@weir/templates` are such, and a host's own. */
export interface FunnelTemplate {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  /** The funnels of its document that are offered. Absent: all that are not archived. */
  readonly funnels?: readonly Id[];
  /** The whole document, anew at each call: datasets, dimensions, parameters and metrics are taken from it as they are needed, boards and suggestions about them as a person chooses. */
  readonly create: () => WeirDocument;
}
