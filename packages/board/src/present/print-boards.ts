import type { Id } from '@weir/schema';
import { tokenDefaults } from '@weir/ui';
import type { WeirBoard } from '../elements/board/board.js';
import { drawAll } from '../elements/widget/near-sight.js';

/** What an A4 page holds inside a margin of 10 mm, px of 96 to the inch, and how wide a board of twelve columns is made for it at least. */
interface Page {
  readonly width: number;
  readonly height: number;
  readonly boardPx: number;
}

const LANDSCAPE: Page = { width: 1046, height: 716, boardPx: 1440 };
const PORTRAIT: Page = { width: 716, height: 1046, boardPx: 1160 };

/** How often boards are made a little smaller until they fit, at most. */
const PASSES = 6;

const SHEET = `
  @page { size: A4 landscape; margin: 10mm; }
  @page weir-portrait { size: A4 portrait; margin: 10mm; }
  .weir-print > .portrait { page: weir-portrait; }
  @media screen { .weir-print { position: absolute; inset-block-start: 0; inset-inline-start: -20000px; inline-size: ${LANDSCAPE.boardPx}px; visibility: hidden; } }
  @media print {
    html { color-scheme: light !important; }
    html, body { margin: 0 !important; padding: 0 !important; block-size: auto !important; overflow: visible !important; background: white !important; }
    body > :not(.weir-print) { display: none !important; }
    .weir-print > * { display: block; break-inside: avoid; break-after: page; }
    .weir-print > :last-child { break-after: auto; }
  }
`;

/**
 * Prints boards in the light theme, each on a page of its own, in landscape or portrait, as large as the page holds it. Nothing else of the host's page
 * is printed, and nothing of it is another afterwards.
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
    // Nobody scrolls to them where they are.
    drawAll();
    await Promise.all(copies.map(({ ready }) => ready));
    await Promise.all(copies.map(layOut));
    // What shows figures draws them anew in the size that it is given, and may be a little higher then.
    for (let pass = 0; pass < PASSES; pass += 1) {
      const isFitted = copies.map(fit).every(Boolean);
      if (isFitted) break;
      await Promise.all(copies.map(drawn));
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
  copy.style.setProperty('inline-size', `${LANDSCAPE.boardPx}px`);
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

/** A board that is high goes onto a page in portrait, if it is larger there. */
async function layOut(board: WeirBoard): Promise<void> {
  const share = await layOutOn(board, LANDSCAPE);
  const isHigh = share < PORTRAIT.width / PORTRAIT.boardPx;
  if (!isHigh || !board.ownerDocument.defaultView?.CSS.supports('page', 'weir-portrait')) return;
  if ((await layOutOn(board, PORTRAIT)) <= share) await layOutOn(board, LANDSCAPE);
}

/** As wide as its tables need: on paper nothing is scrolled. @returns the share of its size that the page holds */
async function layOutOn(board: WeirBoard, page: Page): Promise<number> {
  board.classList.toggle('portrait', page === PORTRAIT);
  for (let [pass, px, wider] = [0, page.boardPx, 0]; pass < PASSES && wider !== 1; pass += 1, px *= wider) {
    board.style.setProperty('inline-size', `${px}px`);
    await drawn(board);
    wider = Math.min(2, overflowOf(board));
  }
  const { width, height } = board.getBoundingClientRect();
  return Math.min(page.width / width, page.height / height);
}

/** How many times wider the widest of what can be scrolled is than its place; 1: all of it is in sight. */
function overflowOf({ renderRoot }: WeirBoard): number {
  const scrolled = [...renderRoot.querySelectorAll('.cell > *')].flatMap(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('*') ?? [])].filter(
      (part) => part.scrollWidth > part.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(part).overflowX),
    ),
  );
  return Math.max(1, ...scrolled.map(({ scrollWidth, clientWidth }) => (scrollWidth + 8) / Math.max(1, clientWidth)));
}

/** Resolves once it is drawn in the size that it has now. */
async function drawn(board: WeirBoard): Promise<void> {
  const frame = () => new Promise((resolve) => board.ownerDocument.defaultView?.requestAnimationFrame(resolve));
  await frame();
  await frame();
  await board.ready;
}

/** As large as a page holds it. @returns whether it was so already */
function fit(board: WeirBoard): boolean {
  const { width, height } = board.getBoundingClientRect();
  if (width === 0 || height === 0) return true;
  const zoom = Number(board.style.getPropertyValue('zoom') || 1);
  const page = board.classList.contains('portrait') ? PORTRAIT : LANDSCAPE;
  const share = Math.min(page.width / width, page.height / height);
  // Once it fits it stays: a little larger it might not.
  if (zoom !== 1 && share >= 1) return true;
  board.style.setProperty('zoom', String(zoom * share));
  return false;
}
