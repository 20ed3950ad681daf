import { rowsAdapter } from '@weir/adapters';
import { define } from '@weir/board/define.js';
import type { WeirBoard } from '@weir/board';
import { sales, salesRows } from './sales/index.js';

define(); // registers <weir-board> and its widgets; importing alone registers nothing

export function embed(place: HTMLElement): WeirBoard {
  const board = document.createElement('weir-board');
  board.document = sales;
  board.adapter = rowsAdapter({ datasets: salesRows, document: sales });
  board.context = { tenant: 'acme', user: 'ann' };
  board.asOf = '2025-03-01'; // leave it out: then it is now
  place.append(board);
  return board;
}
