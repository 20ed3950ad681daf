import type { Range, Text, WeirDocument, Widget } from '@weir/schema';
import type { Question } from '@weir/query';
import type { BoardView } from '../question/view.js';

/** What a widget's question is made of, besides the widget. */
export interface Asked {
  readonly document: WeirDocument;
  /** What a person has chosen on the board. */
  readonly view: BoardView;
  /** The dates of the view's period; without bounds where it has none. */
  readonly range: Range;
  /** ISO 8601 instant, exclusive; absent: now. */
  readonly asOf: string | undefined;
}

/**
 * A kind of widget. A board knows Weir's; a host adds its own with `.widgetTypes`.
 *
 * The element is given, as properties, `document`, `widget`, `context`, `adapter`, `view`, `asOf`, `revision`, `selectable` and
 * `state`: `{ status: 'loading' }`, `{ status: 'failed', error }` or `{ status: 'ready', drawn: { document, widget, question, answer } }`. Of a type
 * that asks several questions these are the first, and `drawn.questions` and `drawn.answers` are all of them, in the same order. What `question` or the
 * element throws is said in its place, and told by `weir-error`.
 */
export interface WidgetType {
  /** As a document writes it: `"type": "gauge"`. One of Weir's own names replaces Weir's widget. */
  readonly type: string;
  /** Name of the custom element that draws it. */
  readonly element: string;
  /** Fetches and defines the element, once a board first shows such a widget. Absent: the host defines it. */
  readonly load?: () => Promise<unknown>;
  /**
   * What is asked for a widget, together with all others of the board: one question or several; null, or none: nothing. It is drawn once
   * all of them are answered. Absent: it never asks.
   */
  readonly question?: (widget: Widget, asked: Asked) => Question | readonly Question[] | null;
  /** How those who edit boards are offered the type. */
  readonly offer?: WidgetOffer;
}

/** A setting of a widget that people are asked for. `by-one`: at most one dimension; `stages`: `from` and `to`; `columns`: `fields`. */
export type WidgetField =
  'metric' | 'metrics' | 'funnel' | 'stages' | 'by' | 'by-one' | 'grain' | 'basis' | 'top' | 'columns' | 'text';

/** What an editor of boards says of a type, and asks for its widgets. */
export interface WidgetOffer {
  /** Default: the name of the type. */
  readonly title?: Text;
  /** What it shows, in a sentence. */
  readonly description?: Text;
  /** In the order in which they are asked for. Default: those that a widget has already. */
  readonly fields?: readonly WidgetField[];
  /**
   * JSON Schema of the widget's `options`: `type`, `enum`, `const` titles, bounds and lengths of one level are read, as for
   * `stageProperties` of the designer.
   */
  readonly options?: {
    readonly properties: Readonly<Record<string, object>>;
    readonly required?: readonly string[];
  };
}
