import type { Id, WeirError } from '@weir/schema';
import type { DaysSpan, Group, Period } from '@weir/query';
import { WeirEvent } from '@weir/ui';
import type { Drill, DrilledRecord } from '../drill/drill.js';
import type { ExportKind } from '../export/export-kinds.js';
import type { Drawn } from '../flow/widget-state.js';
import type { BoardView, ViewPart } from '../question/view.js';

/** Of a widget that is broken down: of which group the figure is. Absent: of all. */
interface OfGroup {
  readonly group?: Group;
}

/** What a person chose on a widget. */
export type Selection =
  | { readonly kind: 'metric'; readonly metric: Id }
  | ({ readonly kind: 'stage'; readonly funnel: Id; readonly stage: Id } & OfGroup)
  | ({ readonly kind: 'flow'; readonly funnel: Id; readonly from: Id; readonly to: Id } & OfGroup)
  | ({
      /** Those who got from one stage to another in so many days: at least, and less than `below` or, of the longest, `atMost`. */
      readonly kind: 'time';
      readonly funnel: Id;
      readonly from: Id;
      readonly to: Id;
      readonly days: DaysSpan;
    } & OfGroup)
  /** Those who went over from a funnel to another. */
  | ({ readonly kind: 'handoff'; readonly funnel: Id; readonly to: Id } & OfGroup)
  | ({ readonly kind: 'cohort'; readonly funnel: Id; readonly period: Period; readonly stage: Id } & OfGroup)
  | {
      readonly kind: 'group';
      readonly metrics: readonly Id[];
      readonly group: Group;
      /** Of a figure of one period; absent: of the whole range. */
      readonly period?: Period;
    }
  | { readonly kind: 'period'; readonly metrics: readonly Id[]; readonly period: Period };

/** `weir-select`: a figure, stage, move between stages or funnels, time from stage to stage, cohort, group or period was chosen. Elements only offer it while `selectable`. */
export class WeirSelectEvent extends WeirEvent {
  constructor(
    readonly selection: Selection,
    /** The widget on the board; null for an element that stands alone. */
    readonly widget: Id | null,
  ) {
    super('weir-select');
  }
}

/** `weir-view`: a person changed the board, its period, its comparison or its filters. */
export class WeirViewEvent extends WeirEvent {
  constructor(
    readonly board: Id | null,
    readonly view: BoardView,
    /** What is other than before: parts of the view, or the board. */
    readonly changed: readonly (ViewPart | 'board')[] = [],
    /** `back`: the board went back to what it showed before. */
    readonly how: 'choice' | 'back' = 'choice',
  ) {
    super('weir-view');
  }
}

/**
 * `weir-drill`: a person looked behind a figure (`record` is null), or chose one of the records there, which the host may open. Also of a
 * list of records that stands alone (then `drill` is what it lists).
 */
export class WeirDrillEvent extends WeirEvent {
  constructor(
    readonly drill: Drill,
    readonly record: DrilledRecord | null = null,
  ) {
    super('weir-drill');
  }
}

/**
 * `weir-export`: a person takes something along from a card. Cancelling it leaves it to the host: else a file is stored, a text copied.
 * `name` is a name for a file; `blob` what is in it, in UTF-8 where it is text.
 */
export class WeirExportEvent extends WeirEvent {
  constructor(
    readonly kind: ExportKind,
    /** The widget on the board; null for an element that stands alone. */
    readonly widget: Id | null,
    readonly name: string,
    readonly blob: Blob,
  ) {
    super('weir-export', { cancelable: true });
  }
}

/** `weir-link`: a person believes that one metric drives another. The tree shows it once the document says so. */
export class WeirLinkEvent extends WeirEvent {
  constructor(
    readonly metric: Id,
    readonly driver: Id,
  ) {
    super('weir-link');
  }
}

/** `weir-unlink`: a metric is not to be called a driver of another any more. */
export class WeirUnlinkEvent extends WeirEvent {
  constructor(
    readonly metric: Id,
    readonly driver: Id,
  ) {
    super('weir-unlink');
  }
}

/**
 * Where an error came from: a document of which no board can be drawn (`error.diagnostics` are all mistakes in it), an answer, a
 * record that was to be written, the values of a filter, listening for changes of the data, code that is loaded on use, or a host's own type of widget.
 */
export type ErrorSource = 'document' | 'answer' | 'write' | 'values' | 'subscription' | 'loading' | 'widget';

/** `weir-error`: something failed. It is shown in its place anyway; this is for the host's log, or for its own way on. */
export class WeirErrorEvent extends WeirEvent {
  constructor(
    readonly error: WeirError,
    readonly source: ErrorSource,
    /** Widgets on the board that lack their figures, or could not be drawn; empty otherwise. */
    readonly widgets: readonly Id[],
    /** Asks again; resolves when that is done, whatever came of it. */
    readonly retry: () => Promise<void>,
  ) {
    super('weir-error');
  }
}

/** `weir-measure`: how long something took, for the host's analytics. */
export class WeirMeasureEvent extends WeirEvent {
  constructor(
    /** `answer`: from asking the adapter to having all answers. */
    readonly kind: 'answer',
    readonly ms: number,
    /** Rows of the answers: groups × periods of metrics, stages of a funnel. */
    readonly rows: number,
  ) {
    super('weir-measure');
  }
}

/** Where a menu about a mark opens: a point, or the mark itself. In px of the window. */
export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Within Weir: a person wants to know more about a mark of a widget. */
export class MarkEvent extends WeirEvent {
  constructor(
    readonly selection: Selection,
    /** What the widget shows: its question, and the answer that the mark is of. */
    readonly drawn: Drawn,
    readonly place: MarkPlace,
  ) {
    super('weir-mark');
  }
}

/** Within Weir: a widget asks its board to try again, or to drop the filters. */
export class WidgetRequestEvent extends WeirEvent {
  constructor(readonly request: 'retry' | 'clear-filters') {
    super('weir-widget-request');
  }
}
