import type { Id, Text, WeirDocument } from '@weir/schema';
import { b2bExample } from './b2b/document.js';
import { selfService } from './ways/self-service.js';
import { strategicAccounts } from './ways/strategic.js';
import { territorySelling } from './ways/territory.js';

/** A ready-made document, as a list of templates shows it. */
export interface Template {
  readonly id: Id;
  readonly title: Text;
  readonly description?: Text;
  /** A new copy, which may be changed. */
  readonly create: () => WeirDocument;
}

/** One template for each way of selling. */
export const templates: readonly Template[] = [b2bExample, selfService, territorySelling, strategicAccounts].map(
  (create) => {
    const { id, title, description } = create();
    return { id, title, ...(description ? { description } : {}), create };
  },
);
