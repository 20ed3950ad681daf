import type { WeirDocument } from '@weir/schema';

const LISTS = ['boards', 'metrics', 'funnels', 'datasets', 'dimensions', 'parameters'] as const;

/**
 * Whether something is a document so far that its boards can be looked for: what a host hands over may be text, a promise, or of a newer
 * format. It is no more than a glance: `validateDocument` says what is wrong, and looks at everything.
 */
export function isDrawable(document: WeirDocument): boolean {
  return (
    document.weir === 1 &&
    LISTS.every((name) => Array.isArray(document[name] ?? [])) &&
    (document.boards ?? []).every((board) => Array.isArray(board?.widgets))
  );
}
