import type { ValueType } from '@weir/formula';
import type { Id, Scalar } from '@weir/schema';

/** What a word in a formula stands for. */
export type Subject =
  | { readonly kind: 'function' | 'operator'; readonly operator: string }
  | { readonly kind: 'keyword' | 'grain' | 'statistic'; readonly word: string }
  | { readonly kind: 'dataset' | 'metric' | 'parameter' | 'funnel' | 'dimension'; readonly id: Id }
  | { readonly kind: 'field'; readonly dataset: Id; readonly id: Id }
  | { readonly kind: 'value'; readonly dataset: Id; readonly field: Id; readonly value: Scalar }
  | { readonly kind: 'stage'; readonly funnel: Id; readonly id: Id };

/** What may be written at a place. */
export interface Candidate {
  readonly subject: Subject;
  /** What it gives, where that is known. */
  readonly type: ValueType | null;
  /** As it is written, shown and searched. */
  readonly name: string;
  /** In the reader's language, searched too; "" where the name says it all. */
  readonly title: string;
  readonly insert: string;
  /** Where the caret stands afterwards, from the start of `insert`. */
  readonly caret: number;
  /** What comes next is to be offered at once. */
  readonly goesOn: boolean;
}

export function candidate(
  subject: Subject,
  written: { readonly name: string; readonly insert?: string; readonly caret?: number },
  more: { readonly title?: string; readonly type?: ValueType | null; readonly goesOn?: boolean } = {},
): Candidate {
  const { name, insert = name, caret = insert.length } = written;
  const { title = '', type = null, goesOn = false } = more;
  return { subject, type, name, title: title === name ? '' : title, insert, caret, goesOn };
}
