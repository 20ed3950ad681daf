import type { Id } from '@weir/schema';
import { tokenDefaults } from '@weir/ui';
import type { WeirBoard } from '../elements/board/board.js';

/** Of a board on paper, px: its twelve columns. */
const BOARD_PX = 1440;

/** What an A4 page in landscape holds inside a margin of 10 mm, px of 96 to the inch. */
const PAGE = { width: 1046, height: 716 } as const;

/** How often boards are made a little smaller until they fit, at most. */
const PASSES = 6;

const SHEET = `
  @page { size: A4 landscape; margin: 10mm; }
  @media screen { .weir-print { position: absolute; inset-block-start: 0; inset-inline-start: -20000px; inline-size: ${BOARD_PX}px; visibility: hidden; } }
  @media print {
    html { color-scheme: light !important; }
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
    // What shows figures draws them anew in the size that it is given, and may be a little higher then.
    for (let pass = 0; pass < PASSES; pass += 1) {
      const isFitted = copies.map(fit).every(Boolean);
      if (isFitted) break;
      await new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(resolve)));
      await Promise.all(copies.map(({ ready }) => ready));
    }
    view.print();
  } finally {
    place.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((each) => each !== sheet);
  }
}

function copyOf(source: WeirBoard, board: Id): WeirBoard {
  const { document, adapter, context, asOf, revision, widgetTypes, view, localizer, strings } = source;
  const copy = source.ownerDocument.createElement('weir-board');
  // Alone it is called what it is called, instead of what the document is.
  const alone = document && { ...document, boards: document.boards?.filter(({ id }) => id === board) ?? [] };
  Object.assign(copy, {
    adapter,
    context,
    asOf,
    revision,
    widgetTypes,
    board,
    theme: 'light',
    strings,
    document: alone,
  });
  copy.locale = localizer.locale;
  copy.dir = getComputedStyle(source).direction;
  for (const [name, value] of looksOf(source)) copy.style.setProperty(name, value);
  copy.style.setProperty('--weir-surface', 'white');
  copy.style.setProperty('inline-size', `${BOARD_PX}px`);
  copy.style.setProperty('margin-inline', 'auto');
  // The period and filters that are chosen are those of the board that is shown.
  if (board === source.shownBoard) copy.view = { period: view.period, compare: view.compare, filters: view.filters };
  return copy;
}

/** The tokens that the host sets where the board stands: the copy stands elsewhere. Colours that are made for the dark are not for paper. */
function looksOf(source: WeirBoard): [name: string, value: string][] {
  const styles = getComputedStyle(source);
  const isDark = isDarkIn(source);
  return Object.entries(tokenDefaults).flatMap(([token, usual]): [string, string][] => {
    const name = `--weir-${token}`;
    const value = styles.getPropertyValue(name).trim();
    const isOfDark = isDark && usual.includes(PAIR) && !value.includes(PAIR);
    return value === '' || isOfDark ? [] : [[name, value]];
  });
}

/** A colour of each theme. */
const PAIR = 'light-dark(';

function isDarkIn({ renderRoot, ownerDocument }: WeirBoard): boolean {
  const probe = ownerDocument.createElement('span');
  probe.style.setProperty('color', 'light-dark(#ffffff, #000000)');
  renderRoot.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color === 'rgb(0, 0, 0)';
}

/** As large as a page holds it. @returns whether it was so already */
function fit(board: WeirBoard): boolean {
  const { width, height } = board.getBoundingClientRect();
  if (width === 0 || height === 0) return true;
  const zoom = Number(board.style.getPropertyValue('zoom') || 1);
  const share = Math.min(PAGE.width / width, PAGE.height / height);
  // Once it fits it stays: a little larger it might not.
  if (zoom !== 1 && share >= 1) return true;
  board.style.setProperty('zoom', String(zoom * share));
  return false;
}
