import type { WeirDocument, WeirError, Widget } from '@weir/schema';
import type { Answer, Question } from '@weir/query';

/** What is drawn together. A title of one document never stands over figures of another's formula. */
export interface Drawn {
  readonly document: WeirDocument;
  readonly widget: Widget;
  /** The first, of a widget that asks several. */
  readonly question: Question;
  readonly answer: Answer;
  /** All of them. */
  readonly questions: readonly Question[];
  /** At the places of the questions. */
  readonly answers: readonly Answer[];
}

export type WidgetState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly drawn: Drawn;
      /** A newer answer is on its way. */
      readonly refreshing: boolean;
      /** Why there is no newer one: these figures are those of `answer.asOf`. */
      readonly stale: WeirError | null;
    }
  | { readonly status: 'failed'; readonly error: WeirError };

/** Nothing that a widget shows differs: that a newer answer is on its way is not for it to say. */
export function showsTheSame(a: WidgetState | undefined, b: WidgetState | undefined): boolean {
  return a === b || (a?.status === 'ready' && b?.status === 'ready' && a.drawn === b.drawn && a.stale === b.stale);
}

export const LOADING: WidgetState = { status: 'loading' };
