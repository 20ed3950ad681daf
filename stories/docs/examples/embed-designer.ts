import { rowsAdapter } from '@weir/adapters';
import { memoryStore } from '@weir/adapters/memory';
import { WeirChangeEvent, WeirPublishEvent } from '@weir/designer';
import { define } from '@weir/designer/define.js';
import { sales, salesRows } from './sales/index.js';

define(); // the designer's elements, and those of the board

/** The designer beside a board that shows every change at once. */
export function design(place: HTMLElement, tellOthers: (id: string) => Promise<void>) {
  const adapter = rowsAdapter({ datasets: salesRows, document: sales });
  const context = { tenant: 'acme', user: 'ann' };
  const designer = Object.assign(document.createElement('weir-designer'), { adapter, context, document: sales });
  const board = Object.assign(document.createElement('weir-board'), { adapter, context, document: sales });

  designer.store = memoryStore(); // drafts are saved as a person types, and loaded when the designer opens
  designer.addEventListener('weir-change', (event) => {
    // event.patch is the change as an RFC 6902 patch
    if (event instanceof WeirChangeEvent) board.document = event.document;
  });
  designer.addEventListener('weir-publish', (event) => {
    // A rejection is shown, and the draft stays a draft
    if (event instanceof WeirPublishEvent) event.waitUntil(tellOthers(event.document.id));
  });
  place.append(designer, board);
  return { designer, board };
}
