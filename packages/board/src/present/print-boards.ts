import type { Id } from '@weir/schema';
import type { WeirBoard } from '../elements/board.js';

/** Of a board on paper, px: its twelve columns. */
const BOARD_PX = 1440;

/** What an A4 page in landscape holds inside a margin of 10 mm, px of 96 to the inch. */
const PAGE = { width: 1047, height: 718 } as const;

const SHEET = `
  @page { size: A4 landscape; margin: 10mm; }
  @media screen { .weir-print { position: absolute; inset-block-start: 0; inset-inline-start: -20000px; inline-size: ${BOARD_PX}px; visibility: hidden; } }
  @media print {
    html, body { margin: 0 !important; padding: 0 !important; block-size: auto !important; overflow: visible !important; background: white !important; }
    body > :not(.weir-print) { display: none !important; }
    .weir-print > * { display: block; break-inside: avoid; break-after: page; }
    .weir-print > :last-child { break-after: auto; }
  }
`;

/**
 * Prints boards in the light theme, each on a page of its own, as large as the page holds it. Nothing else of the host's page is printed, and nothing
 * of it is another afterwards.
 */
export async function printBoards(source: WeirBoard, boards: readonly Id[]): Promise<void> {
  const page = source.ownerDocument;
  const view = page.defaultView;
  if (!view || boards.length === 0) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(SHEET);
  const place = page.createElement('div');
  place.className = 'weir-print';
  const copies = boards.map((board) => copyOf(source, board));
  place.append(...copies);
  page.body.append(place);
  page.adoptedStyleSheets.push(sheet);
  try {
    await Promise.all(copies.map(({ ready }) => ready));
    for (const copy of copies) fit(copy);
    // What shows figures draws them anew in the size that it has now.
    await Promise.all(copies.map(({ ready }) => ready));
    view.print();
  } finally {
    place.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((each) => each !== sheet);
  }
}

function copyOf(source: WeirBoard, board: Id): WeirBoard {
  const { document, adapter, context, asOf, revision, widgetTypes, view, localizer, strings } = source;
  const copy = source.ownerDocument.createElement('weir-board');
  Object.assign(copy, { document, adapter, context, asOf, revision, widgetTypes, board, theme: 'light', strings });
  copy.locale = localizer.locale;
  copy.dir = getComputedStyle(source).direction;
  // The period and filters that are chosen are those of the board that is shown.
  if (board === source.shownBoard) copy.view = { period: view.period, compare: view.compare, filters: view.filters };
  return copy;
}

/** As large as a page holds it. */
function fit(board: WeirBoard): void {
  const height = board.getBoundingClientRect().height;
  const zoom = Math.min(PAGE.width / BOARD_PX, height > 0 ? PAGE.height / height : 1);
  board.style.setProperty('inline-size', `${BOARD_PX}px`);
  board.style.setProperty('margin-inline', 'auto');
  board.style.setProperty('zoom', String(zoom));
}
