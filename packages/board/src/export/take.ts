import type { Id } from '@weir/schema';
import { WeirExportEvent } from '../events/events.js';
import { dateOf } from '../time/dates.js';
import { csvOf } from './csv.js';
import type { ExportKind } from './export-kinds.js';
import { fileName, saveFile } from './file.js';
import { numberText } from './number-text.js';
import { hexReader, pngOf } from './picture-canvas.js';
import { pictureOf } from './picture-of.js';
import { pictureSvg } from './picture-svg.js';
import { sheetOf } from './sheet.js';
import type { Taken } from './sheet.js';

/** What is taken from where. */
export interface Taking extends Taken {
  readonly card: Element;
  /** The widget on the board; null for an element that stands alone. */
  readonly widget: Id | null;
  readonly link: string | null;
  /** @returns whether nobody took it over */
  readonly emit: (event: WeirExportEvent) => boolean;
}

/** How it ended: stored or copied, taken over by the host, or there was nothing to take or no way to copy. */
export type TakeOutcome = 'saved' | 'copied' | 'taken-over' | 'failed';

/** Makes what is taken along, offers it to the host, and otherwise stores or copies it. */
export async function takeAlong(kind: ExportKind, taking: Taking): Promise<TakeOutcome> {
  const made = await make(kind, taking);
  if (made === null) return 'failed';
  const isText = typeof made === 'string';
  const blob = isText ? new Blob([made], { type: 'text/plain' }) : made;
  const { document, answer } = taking.drawn;
  const name = fileName(taking.title, dateOf(answer.asOf, document.settings?.timeZone), isText ? 'txt' : kind);
  if (!taking.emit(new WeirExportEvent(kind, taking.widget, name, blob))) return 'taken-over';
  if (!isText) {
    saveFile(blob, name);
    return 'saved';
  }
  try {
    await navigator.clipboard.writeText(made);
    return 'copied';
  } catch {
    return 'failed';
  }
}

/** A text is to be copied, a file to be stored; null: there is nothing. */
async function make(kind: ExportKind, taking: Taking): Promise<Blob | string | null> {
  switch (kind) {
    case 'csv': {
      const sheet = sheetOf(taking);
      return sheet && new Blob([csvOf(sheet)], { type: 'text/csv;charset=utf-8' });
    }
    case 'svg':
      return new Blob([pictureSvg(pictureOf(taking.card), taking.title, hexReader())], { type: 'image/svg+xml' });
    case 'png':
      return pngOf(pictureOf(taking.card));
    case 'number':
      return numberText(taking);
    case 'link':
      return taking.link;
  }
}
