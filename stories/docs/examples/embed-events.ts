import { WeirErrorEvent, WeirMeasureEvent, WeirSelectEvent, WeirViewEvent } from '@weir/board';
import type { WeirBoard } from '@weir/board';

/** What a person does on the board, and what goes wrong, in the host's words. */
export function listenTo(board: WeirBoard, log: (line: string) => void): void {
  board.selectable = true; // figures, stages and groups become buttons
  board.addEventListener('weir-select', (event) => {
    if (event instanceof WeirSelectEvent) log(`chosen: ${event.selection.kind}`);
  });
  board.addEventListener('weir-view', (event) => {
    // Keep it, put it into a link, and set it again: board.view = event.view
    if (event instanceof WeirViewEvent) log(`period: ${JSON.stringify(event.view.period)}`);
  });
  board.addEventListener('weir-error', (event) => {
    if (event instanceof WeirErrorEvent) log(`${event.error.code}: ${event.error.message}`);
  });
  board.addEventListener('weir-measure', (event) => {
    if (event instanceof WeirMeasureEvent) log(`${event.kind} in ${Math.round(event.ms)} ms`);
  });
}
