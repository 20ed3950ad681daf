import type { Id, Text, WeirDocument } from '@weir/schema';
import { b2bExample } from './b2b/document.js';
import { fourWays } from './ways/four-ways.js';
import { selfService } from './ways/self-service.js';
import { industrySolution } from './ways/solution.js';
import { strategicAccounts } from './ways/strategic.js';
import { territorySelling } from './ways/territory.js';

/** A ready-made document, as a list of templates shows it. */
export interface Template {
  readonly id: Id;
  readonly title: Text;
  readonly description?: Text;
  /** The funnels that it is about; absent: all of its document. */
  readonly funnels?: readonly Id[];
  /** A new copy, which may be changed. */
  readonly create: () => WeirDocument;
}

/** Whole documents: the example, one for each way of selling, and the four ways together. */
export const templates: readonly Template[] = [
  b2bExample,
  selfService,
  territorySelling,
  industrySolution,
  strategicAccounts,
  fourWays,
].map((create) => {
  const { id, title, description } = create();
  return { id, title, ...(description ? { description } : {}), create };
});

/**
 * The ways of selling as funnels that a document takes in one by one, for `<weir-designer>`: each comes with its hand-offs to the others, which are
 * kept where those are there too.
 */
export const ways: readonly Template[] = (fourWays().funnels ?? []).map(({ id, title, description }) => ({
  id,
  title: title ?? id,
  ...(description ? { description } : {}),
  funnels: [id],
  create: fourWays,
}));
