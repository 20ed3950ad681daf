import { rowsAdapter } from '@weir/adapters';
import { define } from '@weir/designer/define.js';
import type { FinishedImport } from '@weir/designer';
import { crmTemplate } from '@weir/templates';

define();

/** A person drops CSV files; a board of them appears beside the files. */
export function importInto(place: HTMLElement) {
  const importer = document.createElement('weir-import');
  const board = document.createElement('weir-board');
  importer.addEventListener('weir-import', (event) => event.waitUntil(keep(event.result)));
  place.append(importer, board);

  /** What this promise rejects with is shown, and nothing that the person chose is lost. */
  async function keep({ columns, datasets, mapping }: FinishedImport): Promise<void> {
    const made = mapping
      ? crmTemplate(mapping) // a funnel, metrics and a board for sales opportunities
      : { weir: 1 as const, id: 'imported', title: 'Imported data', datasets: [...datasets] };
    board.adapter = rowsAdapter({ datasets: columns, document: made });
    board.document = made;
    await board.ready;
  }
  return { importer, board };
}
