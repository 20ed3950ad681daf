import { expect, waitUntil } from '@open-wc/testing';
import type { Board, WeirDocument, Widget } from '@weir/schema';
import type { MetricsAnswer } from '@weir/query';
import type { WeirErrorEvent } from '../../events/events.js';
import type { WidgetState } from '../../flow/widget-state.js';
import { exampleDocument } from '../../testing/example.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';
import type { WidgetType } from '../../widgets/widget-type.js';

class Gauge extends HTMLElement {
  set state(state: WidgetState) {
    const total = state.status === 'ready' ? (state.drawn.answer as MetricsAnswer).metrics['win_rate']?.total : null;
    this.textContent = state.status === 'ready' ? `gauge ${Number(total).toFixed(3)}` : state.status;
  }
}
customElements.define('acme-gauge', Gauge);

customElements.define(
  'acme-refusing',
  class extends HTMLElement {
    set state({ status }: WidgetState) {
      if (status === 'ready') throw new Error('nothing to draw with');
    }
  },
);
customElements.define(
  'acme-drawing',
  class extends Gauge {
    widget?: Widget;
    get updateComplete() {
      return this.textContent?.startsWith('gauge') ? Promise.reject(new Error('no canvas')) : Promise.resolve();
    }
  },
);
/** The errors that boards tell while a test runs: code, source, widgets. */
function listen(): () => readonly (readonly unknown[])[] {
  const told: (readonly unknown[])[] = [];
  const keep = (event: Event) => {
    const { error, source, widgets } = event as WeirErrorEvent;
    told.push([error.code, source, widgets]);
  };
  window.document.addEventListener('weir-error', keep);
  stopListening.push(() => window.document.removeEventListener('weir-error', keep));
  return () => told;
}
const stopListening: (() => void)[] = [];

const gauge: WidgetType = {
  type: 'gauge',
  element: 'acme-gauge',
  question: ({ options }, { range }) => ({ metrics: [String(options?.['of'])], range }),
};
const [overview] = exampleDocument.boards as [Board];
const withWidgets = (...widgets: readonly Omit<Widget, 'id'>[]): WeirDocument => ({
  ...exampleDocument,
  boards: [{ ...overview, widgets: widgets.map((widget, place) => ({ id: `w${place}`, ...widget })) }],
});
const ofWinRate = { type: 'gauge', options: { of: 'win_rate' } };
const card = { type: 'kpi', metric: 'win_rate' };
const table = { type: 'table', metric: 'win_rate', by: ['team'] };

describe('types of widgets', () => {
  afterEach(() => {
    unmountAll();
    for (const stop of stopListening.splice(0)) stop();
  });

  it('a host’s own is drawn by its element, and asks in the one call of the board', async () => {
    const board = await mount('weir-board', { document: withWidgets(ofWinRate, card), widgetTypes: [gauge] });
    expect(board.adapter.calls).to.have.length(1);
    expect(board.adapter.calls[0]?.questions).to.have.length(2);
    expect(find(board, 'acme-gauge').textContent).to.match(/^gauge 0\.\d{3}$/);
  });

  it('a host’s own may take the place of Weir’s', async () => {
    const board = await mount('weir-board', {
      document: withWidgets(card),
      widgetTypes: [{ ...gauge, type: 'kpi', question: ({ metric }) => ({ metrics: [metric!] }) }],
    });
    expect(findAll(board, 'weir-kpi')).to.have.length(0);
    expect(findAll(board, 'acme-gauge')).to.have.length(1);
  });

  it('one that cannot say what to ask is told in its place and to the host, once, and the others are drawn', async () => {
    let isSet = false;
    const failing: WidgetType = {
      ...gauge,
      question: (...asked) => {
        if (!isSet) throw new Error('no metric is set');
        return gauge.question?.(...asked) ?? null;
      },
    };
    const told = listen();
    const titled = { ...ofWinRate, title: 'How often we win' };
    const board = await mount('weir-board', { document: withWidgets(titled, card), widgetTypes: [failing] });
    expect(textOf(find(board, '.cell h3'))).to.equal('How often we win');
    expect(textOf(find(board, '.cell'))).to.include('cannot say what to ask: no metric is set');
    expect(textOf(find(board, 'weir-kpi').shadowRoot)).to.include('19.4%');
    expect(told()).to.deep.equal([['elements/widget-type', 'widget', ['w0']]]);
    await expect(board).to.be.accessible();

    board.view = { compare: 'none' };
    await board.ready;
    expect(told()).to.have.length(1);

    isSet = true;
    find(board, '.cell button').click();
    await board.ready;
    expect(find(board, 'acme-gauge').textContent).to.match(/^gauge/);
  });

  for (const [what, element] of [
    ['throws when it is given its figures', 'acme-refusing'],
    ['throws when it draws them later', 'acme-drawing'],
  ] as const) {
    it(`an element that ${what} is told in its place and to the host, and the others are drawn`, async () => {
      const told = listen();
      const board = await mount('weir-board', {
        document: withWidgets(ofWinRate, card),
        widgetTypes: [{ ...gauge, element }],
      });
      await waitUntil(() => textOf(find(board, '.cell')).includes('“gauge”') || told().length > 0);
      await board.ready;
      expect(textOf(find(board, '.cell'))).to.include(
        'The element of the widget type "gauge" of this page could not draw',
      );
      expect(textOf(find(board, 'weir-kpi').shadowRoot)).to.include('19.4%');
      expect(told()).to.deep.equal([['elements/widget-element', 'widget', ['w0']]]);
      expect(findAll(board, '.cell button')[0]?.textContent?.trim()).to.equal('Try again');
    });
  }

  it('an element whose name is none, or markup, is a type that nobody knows', async () => {
    const document = withWidgets(ofWinRate);
    const board = await mount('weir-board', {
      document,
      widgetTypes: [{ ...gauge, element: 'img src=x onerror=alert(1)' }],
    });
    expect(textOf(find(board, '.cell'))).to.include('Widgets of the type “gauge” are not known here');
    expect(findAll(board, 'img')).to.have.length(0);
  });

  it('an element that the page has not defined is told in its place, until it is', async () => {
    const document = withWidgets(ofWinRate, card);
    const board = await mount('weir-board', { document, widgetTypes: [{ ...gauge, element: 'acme-forgotten' }] });
    expect(textOf(find(board, '.cell'))).to.include(
      '<acme-forgotten> could not be loaded: the page has not defined it',
    );
    expect(textOf(find(board, 'weir-kpi').shadowRoot)).to.include('19.4%');
    customElements.define('acme-forgotten', class extends Gauge {});
    await customElements.whenDefined('acme-forgotten');
    await board.ready;
    expect(textOf(find(board, 'acme-forgotten'))).to.match(/^gauge/);
  });

  for (const [what, asked] of [
    ['no question', 'win_rate'],
    ['a promise', Promise.resolve({ metrics: ['win_rate'] })],
    ['an object with "metric"', { metric: 'win_rate' }],
  ] as const) {
    it(`a type that asks ${what} is told in its place, and the others are drawn`, async () => {
      const told = listen();
      const question = () => asked as unknown as { metrics: string[] };
      const document = withWidgets(ofWinRate, card);
      const board = await mount('weir-board', { document, widgetTypes: [{ ...gauge, question }] });
      expect(textOf(find(board, '.cell'))).to.include(
        `A question is an object with "metrics" or "funnel", not ${what === 'no question' ? '"win_rate"' : what}.`,
      );
      expect(textOf(find(board, 'weir-kpi').shadowRoot)).to.include('19.4%');
      expect(told()).to.deep.equal([['elements/widget-type', 'widget', ['w0']]]);
    });
  }

  it('none at all, as a framework sets what is left out, are no types', async () => {
    const board = await mount('weir-board', { document: withWidgets(card) });
    Object.assign(board, { widgetTypes: undefined });
    await board.ready;
    expect(textOf(find(board, 'weir-kpi').shadowRoot)).to.include('19.4%');
  });

  it('what is loaded on use holds its place until it is there, and may be tried again where it cannot be had', async () => {
    let arrive: (() => void) | undefined;
    let fail: ((error: Error) => void) | undefined;
    const loads: number[] = [];
    const load = (): Promise<void> =>
      new Promise((resolve, reject) => {
        loads.push(loads.length);
        [arrive, fail] = [resolve, reject];
      });
    const late: WidgetType = { ...gauge, type: 'late', element: 'acme-late', load };
    const document = withWidgets({ ...ofWinRate, type: 'late' }, { ...ofWinRate, type: 'late' }, card);
    const mounting = mount('weir-board', { document, widgetTypes: [late] });
    await nextFrame();
    await nextFrame();
    const board = window.document.querySelector('weir-board')!;
    expect(findAll(board, '[aria-busy="true"] weir-skeleton')).to.have.length(2);
    expect(loads).to.deep.equal([0]);

    fail?.(new Error('offline'));
    await mounting;
    expect(textOf(find(board, '.cell'))).to.include('<acme-late> could not be loaded: offline');
    expect(textOf(find(board, 'weir-kpi').shadowRoot)).to.include('19.4%');
    await expect(board).to.be.accessible();

    find(board, '.cell button').click();
    await nextFrame();
    expect(loads).to.deep.equal([0, 1]);
    customElements.define('acme-late', class extends Gauge {});
    arrive?.();
    await board.ready;
    expect(findAll(board, 'acme-late').map((each) => each.textContent?.slice(0, 5))).to.deep.equal(['gauge', 'gauge']);
  });

  it('a table comes when a board first shows one', async () => {
    const board = await mount('weir-board', { document: withWidgets(table) });
    expect(textOf(find(board, 'weir-table').shadowRoot)).to.include('East');
  });
});
