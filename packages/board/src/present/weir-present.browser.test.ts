import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { WeirDocument } from '@weir/schema';
import type { WeirBoard } from '../elements/board/board.js';
import type { WeirViewEvent } from '../events/events.js';
import { exampleDocument } from '../testing/example.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../testing/mount.js';
import type { WidgetType } from '../widgets/widget-type.js';

/** With each size that it is drawn in it makes its board a little higher, four times. */
class Growing extends HTMLElement {
  readonly #widths = new Set<number>();

  connectedCallback(): void {
    this.#grow();
  }

  readonly #grow = (): void => {
    if (!this.isConnected) return;
    const { host: board } = this.getRootNode() as ShadowRoot;
    this.#widths.add(Math.round(board.getBoundingClientRect().width));
    (board as HTMLElement).style.setProperty('padding-block-end', `${400 * Math.min(4, this.#widths.size)}px`);
    requestAnimationFrame(this.#grow);
  };
}
customElements.define('test-growing', Growing);

const withGrowing: WeirDocument = {
  ...exampleDocument,
  boards: [
    {
      id: 'growing',
      title: 'Growing',
      widgets: [{ id: 'growing', type: 'growing', cell: { x: 0, y: 0, w: 12, h: 4 } }],
    },
  ],
};

const away = () => sendMouse({ type: 'move', position: [0, 890] });
const presented = async (board: WeirBoard, everySeconds = 30) => {
  await away();
  await board.present(everySeconds);
  return find(board, 'weir-present');
};
const barOf = (present: HTMLElement) => present.shadowRoot?.querySelector<HTMLElement>('.bar') ?? null;
const placeOf = (present: HTMLElement) => textOf(present.shadowRoot?.querySelector('.place'));

/** The full screen is given to a person's press. @returns what was pressed */
async function presentByPress(board: WeirBoard): Promise<HTMLElement> {
  const button = document.createElement('button');
  button.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
  button.textContent = 'Present';
  button.addEventListener('click', () => void board.present(30));
  document.body.append(button);
  await sendMouse({ type: 'click', position: [10, 10] });
  return button;
}

describe('presenting', () => {
  before(() => setViewport({ width: 1400, height: 900 }));
  afterEach(() => {
    unmountAll();
    if (document.fullscreenElement) return document.exitFullscreen();
    return undefined;
  });

  it('shows one board after the other, and says which', async () => {
    const board = await mount('weir-board', { width: 1200 });
    const views: (string | null)[] = [];
    board.addEventListener('weir-view', (event) => views.push((event as WeirViewEvent).board));
    const present = await presented(board, 1);
    expect(placeOf(present)).to.match(/, 1 of 2$/);
    const [first] = [board.shownBoard];
    await waitUntil(() => board.shownBoard !== first, 'another board', { timeout: 5000 });
    expect(placeOf(present)).to.match(/, 2 of 2$/);
    expect(views).to.deep.equal([board.shownBoard]);
    expect(board.canGoBack, 'nobody went anywhere').to.equal(false);
    await expect(board).to.be.accessible();
  });

  it('is held by the pointer, by the focus and by its button; arrows go on', async () => {
    const board = await mount('weir-board', { width: 1200 });
    const present = await presented(board, 1);
    const first = board.shownBoard;
    board.dispatchEvent(new PointerEvent('pointermove'));
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect(board.shownBoard, 'held by the pointer').to.equal(first);
    board.focus();
    board.dispatchEvent(new PointerEvent('pointerleave'));
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect(board.shownBoard, 'held by the focus').to.equal(first);
    await sendKeys({ press: 'ArrowRight' });
    expect(board.shownBoard).to.not.equal(first);
    await sendKeys({ press: 'ArrowLeft' });
    expect(board.shownBoard).to.equal(first);
    const pause = barOf(present)?.querySelector<HTMLElement>('.button:not(.icon)');
    pause?.click();
    await board.updateComplete;
    expect(textOf(pause)).to.equal('Resume');
  });

  it('is led by keys while nothing has the focus, and not by those of a field beside it', async () => {
    const board = await mount('weir-board', { width: 1200 });
    await presented(board);
    const first = board.shownBoard;
    const press = (on: Element) =>
      on.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true, cancelable: true }),
      );
    const aside = document.body.appendChild(document.createElement('div'));
    press(aside);
    aside.remove();
    expect(board.shownBoard).to.equal(first);
    press(document.body);
    expect(board.shownBoard).to.not.equal(first);
  });

  it('makes a board as small as the full screen needs, and gives it its size back', async () => {
    await setViewport({ width: 1400, height: 560 });
    const board = await mount('weir-board', { width: 1200 });
    const button = await presentByPress(board);
    await waitUntil(() => board.matches(':fullscreen') && board.style.getPropertyValue('zoom') !== '', 'it is fitted');
    await waitUntil(() => board.scrollHeight <= board.clientHeight + 1, 'all of it is seen');
    expect(Number(board.style.getPropertyValue('zoom'))).to.be.within(0.6, 0.99);
    board.focus();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => board.style.getPropertyValue('zoom') === '');
    button.remove();
    await setViewport({ width: 1400, height: 900 });
  });

  it('leaves a board its size on a phone, where it is scrolled', async () => {
    await setViewport({ width: 390, height: 700 });
    const board = await mount('weir-board', { width: 390 });
    const button = await presentByPress(board);
    await waitUntil(() => board.matches(':fullscreen'), 'it is on the full screen');
    await board.ready;
    for (let frame = 0; frame < 12; frame += 1) await nextFrame();
    expect(board.style.getPropertyValue('zoom')).to.equal('');
    board.focus();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !board.matches(':fullscreen'));
    button.remove();
    await setViewport({ width: 1400, height: 900 });
  });

  it('ends with Escape, and by its cross', async () => {
    const board = await mount('weir-board', { width: 1200 });
    const present = await presented(board);
    expect(barOf(present)?.matches(':popover-open')).to.equal(true);
    board.focus();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => barOf(present) === null);
    await board.present();
    barOf(present)?.querySelector<HTMLElement>('[aria-label="End the presentation"]')?.click();
    await waitUntil(() => barOf(present) === null);
    expect(document.fullscreenElement).to.equal(null);
  });

  it('is offered in a menu where the host wants it', async () => {
    const board = await mount('weir-board', { width: 1200, presentable: true });
    await board.ready;
    const menu = find(board, 'weir-present').shadowRoot?.querySelector<HTMLElement>('weir-menu');
    menu?.shadowRoot?.querySelector<HTMLElement>('.own-trigger')?.click();
    await board.updateComplete;
    expect([...(menu?.shadowRoot?.querySelectorAll('[role="menuitem"]') ?? [])].map(textOf)).to.deep.equal([
      'Present',
      'Full screen',
      'Print',
      'Print all boards',
    ]);
    await expect(board).to.be.accessible();
  });
});

describe('printing', () => {
  const printed = async (act: () => Promise<void>) => {
    const pages: {
      readonly board: string | null;
      readonly width: number;
      readonly height: number;
      readonly page: string;
      readonly theme: string | null;
      readonly looks: readonly string[];
      readonly schemeOfPage: string;
    }[] = [];
    const { print } = window;
    window.print = () => {
      for (const copy of document.querySelectorAll<WeirBoard>('.weir-print > weir-board')) {
        const { width, height } = copy.getBoundingClientRect();
        const styles = getComputedStyle(copy);
        const page = styles.getPropertyValue('page');
        const looks = ['accent', 'text', 'negative', 'surface'].map((token) =>
          styles.getPropertyValue(`--weir-${token}`),
        );
        const { colorScheme: schemeOfPage } = getComputedStyle(document.documentElement);
        pages.push({
          board: copy.shownBoard,
          width,
          height,
          page,
          theme: copy.getAttribute('theme'),
          looks,
          schemeOfPage,
        });
      }
    };
    try {
      await act();
    } finally {
      window.print = print;
    }
    return pages;
  };
  afterEach(unmountAll);

  it('gives each board a page that holds it, and leaves nothing behind', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const board = await mount('weir-board', { width: 700, theme: 'dark' });
    const pages = await printed(() => board.print({ all: true }));
    expect(pages).to.have.length(2);
    for (const { height } of pages) expect(height).to.be.within(1, 719);
    expect(pages.map(({ board: shown }) => shown)).to.deep.equal(board.document?.boards?.map(({ id }) => id));
    expect(pages.map(({ theme }) => theme)).to.deep.equal(['light', 'light']);
    expect(document.querySelector('.weir-print')).to.equal(null);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });

  it('makes a board smaller until it fits, though its cards get higher as they are drawn smaller', async () => {
    const growing: WidgetType = {
      type: 'growing',
      element: 'test-growing',
      question: (_widget, { range }) => ({ metrics: ['win_rate'], range }),
    };
    const board = await mount('weir-board', { width: 700, widgetTypes: [growing], document: withGrowing });
    const [page] = await printed(() => board.print());
    expect(page?.height).to.be.within(600, 719);
  });

  it('gives a board that is high a page in portrait, where it is larger', async () => {
    const [own] = exampleDocument.boards!;
    const widgets = Array.from({ length: 5 }, (_, place) => ({
      id: `trend-${place}`,
      type: 'trend',
      metric: 'win_rate',
      cell: { x: 0, y: 4 * place, w: 12, h: 4 },
    }));
    const document = { ...exampleDocument, boards: [own!, { id: 'high', title: 'High', widgets }] };
    const board = await mount('weir-board', { width: 700, document });
    const [wide, high] = await printed(() => board.print({ all: true }));
    expect(wide?.page).to.equal('auto');
    expect(wide?.width).to.be.at.most(1047);
    expect(high?.page).to.equal('weir-portrait');
    expect(high?.width).to.be.within(650, 717);
    expect(high?.height).to.be.within(800, 1047);
  });

  it('makes a board as wide as its tables need, as nothing is scrolled on paper', async () => {
    const [own] = exampleDocument.boards!;
    const metrics = exampleDocument.metrics!.map(({ id }) => id);
    const table = { id: 'table', type: 'table', metrics, by: ['team'], grain: 'month' as const };
    const widgets = [{ ...table, cell: { x: 0, y: 0, w: 4, h: 4 } }];
    const document = { ...exampleDocument, boards: [{ ...own!, widgets }] };
    const board = await mount('weir-board', { width: 700, document });
    const { print } = window;
    let over = NaN;
    window.print = () => {
      const copy = globalThis.document.querySelector<WeirBoard>('.weir-print > weir-board')!;
      const { scrollWidth, clientWidth } = find(find(copy, 'weir-table'), '.scroll');
      over = scrollWidth - clientWidth;
    };
    await board.print();
    window.print = print;
    expect(over).to.be.at.most(1);
  });

  it('leaves the margins of the page white, however dark the page of the host', async () => {
    document.documentElement.style.colorScheme = 'dark';
    await emulateMedia({ media: 'print' });
    try {
      const board = await mount('weir-board', { width: 700, theme: 'dark' });
      const [page] = await printed(() => board.print());
      expect(page?.schemeOfPage).to.equal('light');
    } finally {
      await emulateMedia({ media: 'screen' });
      document.documentElement.style.removeProperty('color-scheme');
    }
  });

  it('of one board prints that alone, over the period that is chosen', async () => {
    const board = await mount('weir-board', { width: 700 });
    board.view = { period: 'last-year' };
    const asked = board.adapter.calls.length;
    expect(await printed(() => board.print())).to.have.length(1);
    expect(JSON.stringify(board.adapter.calls.slice(asked).flatMap(({ questions }) => questions))).to.contain(
      '2024-01-01',
    );
  });

  it('looks as the host has it, but for what is made for the dark', async () => {
    const board = await mount('weir-board', { width: 700 });
    const pair = 'light-dark(#a00000, #ff8080)';
    for (const [token, value] of Object.entries({
      accent: '#112233',
      text: '#eeeeee',
      negative: pair,
      surface: '#445566',
    }))
      board.style.setProperty(`--weir-${token}`, value);
    const looks = async () => (await printed(() => board.print()))[0]?.looks;
    expect(await looks()).to.deep.equal(['#112233', '#eeeeee', pair, 'white']);
    board.theme = 'dark';
    await board.updateComplete;
    expect(await looks()).to.deep.equal(['', '', pair, 'white']);
  });

  it('on paper there are no controls', async () => {
    const board = await mount('weir-board', { width: 1200 });
    const shown = (selector: string) => findAll(board, selector).some((each) => each.getBoundingClientRect().width > 0);
    expect(shown('.tools button')).to.equal(true);
    await emulateMedia({ media: 'print' });
    try {
      expect([shown('.tools button'), shown('.heading > weir-segmented'), shown('.as-of')]).to.deep.equal([
        false,
        false,
        true,
      ]);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
