import { validateDocument } from '@weir/schema';
import type { Board, Diagnostic, Id, WeirDocument, Widget } from '@weir/schema';
import { cellsOf } from '../boards/cells.js';

/** A type of its own beside plain text: other applications leave it alone. */
export const WIDGET_CLIP_TYPE = 'application/x-weir-widgets+json';

const VERSION = 1;

/** A board as large as one may be is about half of this. */
const MAX_LENGTH = 10_000_000;

/** What is copied of a board, with where it lies; null where none of the widgets is there. */
export function copyWidgets(board: Board, ids: readonly Id[]): readonly Widget[] | null {
  const cells = cellsOf(board.widgets);
  const copied = board.widgets
    .filter(({ id }) => ids.includes(id))
    .map((widget): Widget => ({ ...widget, ...(cells.has(widget.id) && { cell: cells.get(widget.id)! }) }));
  return copied.length > 0 ? copied : null;
}

/** As text, for the clipboard. */
export function writeWidgetClip(widgets: readonly Widget[]): string {
  return JSON.stringify({ 'weir-widgets': VERSION, widgets }, null, 2);
}

export type ReadWidgetClip =
  | { readonly widgets: readonly Widget[]; readonly faults?: undefined }
  /** There are widgets, but something is wrong with them. */
  | { readonly widgets?: undefined; readonly faults: readonly Diagnostic[] };

/**
 * Reads what was copied here, in another document or by hand. It is held to the shape of a document; what it names that is not there is kept, and
 * shown as missing.
 * @returns null for text that is about something else
 */
export function readWidgetClip(text: string): ReadWidgetClip | null {
  if (text.length > MAX_LENGTH || !text.includes('"weir-widgets"')) return null;
  const json = parsed(text);
  if (typeof json !== 'object' || json === null || !('weir-widgets' in json)) return null;
  const { widgets = [] } = json as Partial<Record<string, unknown>>;
  const document = { weir: json['weir-widgets'], id: 'pasted', title: '', boards: [{ id: 'pasted', widgets }] };
  const faults = validateDocument(document).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) return { faults };
  const [board] = (document as unknown as WeirDocument).boards ?? [];
  const ids = new Set<Id>();
  const once = board?.widgets.filter(({ id }) => !ids.has(id) && ids.add(id)) ?? [];
  return once.length > 0 ? { widgets: once } : null;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
