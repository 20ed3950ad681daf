import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { WeirTrend } from '../trend/trend.js';
import type { WeirFilters } from '../../filters/filters.js';
import type { Board, WeirDocument } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { MetricsAnswer, Question } from '@weir/query';
import { define } from '../../define.js';
import type { WeirErrorEvent, WeirMeasureEvent, WeirSelectEvent, WeirViewEvent } from '../../events/events.js';
import type { WeirKpi } from '../kpi/kpi.js';
import { AS_OF, exampleAnswer, exampleDocument } from '../../testing/example.js';
import { FakeAdapter } from '../../testing/fake-adapter.js';
import { exampleRows, RecordsAdapter } from '../../testing/fake-records.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';

const [overview] = exampleDocument.boards as [Board, Board];
const withBoard = (board: Partial<Board>): WeirDocument => ({
  ...exampleDocument,
  boards: [{ ...overview, ...board }],
});
const widgetTags = 'weir-kpi, weir-funnel, weir-trend, weir-table';
const filtersOf = (board: Element) => find<WeirFilters>(board, 'weir-filters');
const wide = { width: 1280 };

describe('<weir-board>', () => {
  afterEach(unmountAll);

  it('asks for all its widgets in one call, equal questions once', async () => {
    const board = await mount('weir-board', wide);
    expect(board.adapter.calls).to.have.length(1);
    // Six cards, a funnel and a table; the trend asks what the first card asks.
    expect(board.adapter.calls[0]?.questions).to.have.length(8);
    expect(findAll(board, widgetTags)).to.have.length(9);
    expect(findAll(board, 'weir-kpi').map((kpi) => textOf(find(kpi, '.figure')))).to.deep.equal([
      '¥65.7M',
      '19.4%',
      '47 days',
      '¥684K',
      '4.1',
      '91.3%',
    ]);
    expect(textOf(find(board, '.as-of'))).to.equal('As of Sep 18, 2025, 9:40 AM');
    await expect(board).to.be.accessible();
  });

  it('is accessible in the dark and in Chinese', async () => {
    const board = await mount('weir-board', { ...wide, theme: 'dark', locale: 'zh-CN' });
    expect(textOf(find(board, 'h2'))).to.equal('B2B 销售');
    await nextFrame();
    await expect(board).to.be.accessible();
  });

  it('measures its answers', async () => {
    const board = await mount('weir-board', { adapter: new FakeAdapter(exampleAnswer, false) });
    setTimeout(() => board.adapter.calls[0]?.resolve());
    const event = (await oneEvent(board, 'weir-measure')) as unknown as WeirMeasureEvent;
    // Six cards by 12 months, the trend with the first of them, nine stages, five teams.
    expect(event).to.include({ kind: 'answer', rows: 6 * 12 + 9 + 5 });
    expect(event.ms).to.be.at.least(0);
  });

  it('stands as designed where it is wide, three cards in a row, then two', async () => {
    const board = await mount('weir-board', wide);
    const inFirstRow = () => {
      const tops = findAll(board, 'weir-kpi').map((kpi) => Math.round(kpi.getBoundingClientRect().top));
      return tops.filter((top) => top === tops[0]).length;
    };
    expect(inFirstRow()).to.equal(6);
    for (const [width, cards] of [
      [900, 3],
      [390, 2],
      [280, 1],
    ] as const) {
      board.parentElement!.style.width = `${width}px`;
      await nextFrame();
      expect(inFirstRow(), `${width} px`).to.equal(cards);
      expect(board.scrollWidth, `${width} px`).to.be.at.most(width);
    }
  });

  it('holds the room of what comes where it is narrow, too, so that nothing that can be seen moves', async () => {
    const widgets = [
      ...overview.widgets.filter(({ type }) => type !== 'text'),
      { id: 'flow', type: 'flow', funnel: 'b2b' },
      { id: 'pipeline', type: 'pipeline', funnel: 'b2b' },
      { id: 'records', type: 'records', funnel: 'b2b' },
    ];
    for (const width of [390, 760, 1000]) {
      const adapter = Object.assign(new RecordsAdapter(exampleRows(40)), { automatic: false });
      const board = await mount('weir-board', { width, document: withBoard({ widgets }), adapter });
      await waitUntil(() => findAll(board, '.cell > .waiting').length === 0);
      await nextFrame();
      const heights = () =>
        Object.fromEntries(
          findAll<WeirKpi>(board, '.cell > *').map((element) => [
            element.widget!.id,
            Math.round(element.getBoundingClientRect().height),
          ]),
        );
      const before = heights();
      for (const call of board.adapter.calls) call.resolve();
      await board.ready;
      await nextFrame();
      for (const [id, height] of Object.entries(heights())) {
        expect(before[id], `${id} at ${width} px`).to.be.within(height * 0.7, height * 1.25);
      }
      unmountAll();
    }
  });

  it('has one card a line where two would cut their titles: on a page that is zoomed to 400 %', async () => {
    const widgets = overview.widgets.filter(({ type }) => type === 'kpi').slice(0, 2);
    const tops = (board: Element) => findAll(board, 'weir-kpi').map((kpi) => kpi.getBoundingClientRect().top);
    const zoomed = await mount('weir-board', { width: 320, document: withBoard({ widgets }) });
    expect(tops(zoomed)[1]).to.be.above(tops(zoomed)[0]!);
    const phone = await mount('weir-board', { width: 360, document: withBoard({ widgets }) });
    expect(tops(phone)[1]).to.equal(tops(phone)[0]);
  });

  it('holds the room of a widget that is fetched, and of when its figures are of', async () => {
    const widgetTypes = [{ type: 'pipeline', element: 'not-here-yet', load: () => new Promise(() => {}) }];
    const widgets = [{ id: 'pipeline', type: 'pipeline', funnel: 'b2b' }, ...overview.widgets.slice(0, 1)];
    const adapter = new FakeAdapter(exampleAnswer, false);
    const board = await mount('weir-board', { width: 390, document: withBoard({ widgets }), widgetTypes, adapter });
    expect(find(board, '.cell > .waiting').getBoundingClientRect().height).to.be.at.least(274);
    find(board, '.cell > .waiting').className = 'card waiting weir-pipeline';
    expect(find(board, '.cell > .waiting').offsetHeight, 'as high as a pipeline begins').to.equal(438);
    const asOf = find(board, '.as-of');
    const { width } = asOf.getBoundingClientRect();
    expect(width).to.be.above(100);
    expect(getComputedStyle(asOf).visibility).to.equal('hidden');
    for (const call of adapter.calls) call.resolve();
    await waitUntil(() => getComputedStyle(asOf).visibility === 'visible');
  });

  it('keeps an error in its widget', async () => {
    const errors: WeirErrorEvent[] = [];
    const board = await mount('weir-board', { adapter: new FakeAdapter(exampleAnswer, false) });
    board.addEventListener('weir-error', (event) => errors.push(event as unknown as WeirErrorEvent));
    board.adapter.calls[0]?.reject(new Error('one of them'));
    await nextFrame();
    for (const call of board.adapter.calls.slice(1)) {
      if (isFunnelQuestion(call.questions[0]!)) call.reject(new Error('no funnel today'));
      else call.resolve();
    }
    await board.ready;
    expect(textOf(find(board, 'weir-funnel').shadowRoot)).to.contain('no funnel today');
    expect(textOf(find(find(board, 'weir-kpi'), '.figure'))).to.equal('¥65.7M');
    expect(errors.map(({ source, widgets }) => [source, ...widgets])).to.deep.equal([['answer', 'funnel']]);

    const again = errors[0]!.retry();
    board.adapter.calls.at(-1)?.resolve();
    await again;
    await board.ready;
    expect(findAll(find(board, 'weir-funnel'), '.stage')).to.have.length(6);
  });

  it('tries again for a widget whose button is pressed', async () => {
    let fails = true;
    const leaked: Event[] = [];
    const board = await mount('weir-board', {}, (question) => {
      if (fails) throw new Error('no line');
      return exampleAnswer(question);
    });
    board.addEventListener('weir-widget-request', (event) => leaked.push(event));
    fails = false;
    find(find(board, 'weir-kpi'), '.link').click();
    await board.ready;
    expect(textOf(find(find(board, 'weir-kpi'), '.figure'))).to.equal('¥65.7M');
    expect(leaked).to.have.length(0);
  });

  it('keeps its figures when a refresh fails, and says since when they stand', async () => {
    const board = await mount('weir-board', wide);
    const { answer } = board.adapter;
    board.adapter.answer = () => Promise.reject(new Error('no line'));
    find(board, '.tools button').click();
    await board.ready;
    expect(textOf(find(board, '.alert'))).to.contain('They are as of Sep 18, 2025, 9:40 AM.');
    expect(textOf(find(find(board, 'weir-kpi'), '.figure'))).to.equal('¥65.7M');
    await expect(board).to.be.accessible();
    board.adapter.answer = answer;
    find(board, '.alert button').click();
    await board.ready;
    expect(board.shadowRoot?.querySelector('.alert')).to.equal(null);
  });

  it('refreshes when the adapter says that data changed', async () => {
    const board = await mount('weir-board');
    board.adapter.change();
    await board.ready;
    expect(board.adapter.calls).to.have.length(2);
  });

  it('asks and draws again only what is made of the data that changed', async () => {
    const datasets = [
      ...(exampleDocument.datasets ?? []),
      { id: 'calls', fields: [{ id: 'on', type: 'date' as const }] },
    ];
    const calls = { id: 'calls', title: 'Calls', time: 'on', formula: { count: ['calls'] } };
    const metrics = [...(exampleDocument.metrics ?? []), calls];
    const widgets = [
      { id: 'revenue', type: 'kpi', metric: 'won_revenue', cell: { x: 0, y: 0, w: 3, h: 2 } },
      { id: 'calls', type: 'kpi', metric: 'calls', cell: { x: 3, y: 0, w: 3, h: 2 } },
    ];
    const answered = (question: Question) => {
      const asked = 'metrics' in question ? { ...question, metrics: ['won_revenue'] } : question;
      const answer = exampleAnswer(asked) as MetricsAnswer;
      const [metric = ''] = 'metrics' in question ? question.metrics : [];
      return { ...answer, metrics: { [metric]: answer.metrics['won_revenue']! } };
    };
    const document = { ...exampleDocument, datasets, metrics, boards: [{ id: 'main', title: 'Main', widgets }] };
    const board = await mount('weir-board', { document }, answered);
    const drawn: string[] = [];
    for (const card of findAll<WeirKpi>(board, 'weir-kpi'))
      card.addController({ hostUpdated: () => drawn.push(card.widget!.id) });
    for (const listener of board.adapter.listeners) listener({ datasets: ['calls'] });
    await board.ready;
    expect(
      board.adapter.calls[1]?.questions.map((question) => 'metrics' in question && question.metrics),
    ).to.deep.equal([['calls']]);
    expect([...new Set(drawn)]).to.deep.equal(['calls']);
  });

  it('asks nothing for changes of the data while it is out of sight, and once for all of them when it comes into view', async () => {
    const board = await mount('weir-board', wide);
    const above = document.createElement('div');
    above.style.height = '4000px';
    document.body.prepend(above);
    window.scrollTo(0, 0);
    await nextFrame();
    await nextFrame();
    for (let count = 0; count < 3; count += 1) board.adapter.change();
    await board.ready;
    expect(board.adapter.calls).to.have.length(1);
    board.scrollIntoView();
    await waitUntil(() => board.adapter.calls.length > 1);
    await board.ready;
    above.remove();
    expect(board.adapter.calls).to.have.length(2);
  });

  it('clears everything of another adapter before it asks the new one', async () => {
    const board = await mount('weir-board');
    const before = board.adapter;
    let shownWhenAsked = '';
    const other = new FakeAdapter(exampleAnswer);
    const { answer } = other;
    other.answer = (...asked) => {
      shownWhenAsked = findAll(board, 'weir-kpi')
        .map((kpi) => textOf(kpi.shadowRoot))
        .join();
      return answer.apply(other, asked);
    };
    board.adapter = other;
    await board.ready;
    expect(shownWhenAsked).to.contain('Won revenue');
    expect(shownWhenAsked).not.to.contain('65.7');
    expect(before.listeners.size).to.equal(0);
    expect(other.listeners.size).to.equal(1);
  });

  it('aborts what is under way when the context changes', async () => {
    const board = await mount('weir-board', {
      adapter: new FakeAdapter(exampleAnswer, false),
      context: { tenant: 'a' },
    });
    board.context = { tenant: 'b' };
    await nextFrame();
    expect(board.adapter.calls[0]?.options.signal?.aborted).to.equal(true);
    expect(board.adapter.calls[1]?.options.context).to.deep.equal({ tenant: 'b' });
  });

  it('re-asks only what a changed document changes', async () => {
    const board = await mount('weir-board');
    const metrics = exampleDocument.metrics!.map((metric) =>
      metric.id === 'coverage' ? { ...metric, formula: { count: ['deals'] } } : metric,
    );
    board.document = { ...exampleDocument, title: 'New', metrics };
    await board.ready;
    expect(board.adapter.calls[1]?.questions).to.have.length(1);
    expect(board.adapter.calls[1]?.questions[0]).to.deep.include({ metrics: ['coverage'] });
    expect(textOf(find(board, 'h2'))).to.equal('New');
  });

  it('shows the boards of its document by their tabs', async () => {
    const board = await mount('weir-board', wide);
    const tabs = find(board, 'weir-segmented');
    const teams = findAll<HTMLInputElement>(tabs, 'input')[1]!;
    setTimeout(() => teams.click());
    const event = (await oneEvent(board, 'weir-view')) as unknown as WeirViewEvent;
    expect(event.board).to.equal('teams');
    await board.ready;
    expect(findAll(board, widgetTags)).to.have.length(2);
    board.board = 'overview';
    await board.ready;
    expect(findAll(board, widgetTags)).to.have.length(9);
  });

  it('draws a card once when its figures are asked for anew', async () => {
    const board = await mount('weir-board', wide);
    const trend = find<WeirTrend>(board, 'weir-trend');
    const render = trend.render.bind(trend);
    let draws = 0;
    trend.render = () => {
      draws += 1;
      return render();
    };
    await board.refresh();
    expect(board.adapter.calls).to.have.length(2);
    expect(draws).to.equal(1);
  });

  it('changes its period by the chip, tells its host, and asks anew', async () => {
    const board = await mount('weir-board', wide);
    const filters = filtersOf(board);
    const period = find(filters, 'weir-popover');
    expect(textOf(period.querySelector('.chip'))).to.equal('Period This year Jan 1 – Sep 18, 2025');
    period.querySelector<HTMLElement>('.chip')?.click();
    await filters.updateComplete;
    const lastMonth = findAll(find(filters, 'weir-period-picker'), '.presets button').find(
      (button) => textOf(button) === 'Last month',
    )!;
    setTimeout(() => lastMonth.click());
    const event = (await oneEvent(board, 'weir-view')) as unknown as WeirViewEvent;
    expect(event.view).to.deep.equal({ period: 'last-month', compare: 'prior-year', filters: {} });
    await board.ready;
    expect(board.adapter.calls[1]?.questions[0]?.range).to.deep.equal({ from: '2025-08-01', to: '2025-09-01' });
    expect(textOf(period.querySelector('.chip'))).to.equal('Period Last month Aug 1 – 31, 2025');
  });

  it('takes own dates, the last day included, and refuses them the wrong way round', async () => {
    const board = await mount('weir-board', wide);
    const filters = filtersOf(board);
    find(filters, '.chip').click();
    await filters.updateComplete;
    const picker = find(filters, 'weir-period-picker');
    const set = (name: string, value: string) => {
      find<HTMLInputElement>(picker, `input[name=${name}]`).value = value;
    };
    const apply = async () => {
      find(picker, '.own button').click();
      await board.ready;
    };
    set('from', '2025-03-10');
    set('to', '2025-03-01');
    await apply();
    expect(textOf(find(picker, '#mistake'))).to.equal('The first day lies after the last.');
    expect(board.adapter.calls).to.have.length(1);
    await expect(board).to.be.accessible();
    set('to', '2025-03-20');
    await apply();
    expect(board.view.period).to.deep.equal({ from: '2025-03-10', to: '2025-03-21' });
    expect(textOf(find(filters, '.chip'))).to.equal('Period Mar 10 – 20, 2025');
  });

  it('filters by values that the adapter finds', async () => {
    const adapter = new FakeAdapter(exampleAnswer);
    adapter.valueList = {
      values: [
        { value: 'Solutions', count: 12 },
        { value: null, count: 3 },
      ],
      more: false,
    };
    const board = await mount('weir-board', { ...wide, adapter });
    const product = findAll(filtersOf(board), 'weir-combobox')[0] as HTMLElement & { show(): void };
    product.show();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const options = findAll(product, '[role=option]');
    expect(options.map(textOf)).to.deep.equal(['Solutions 12', '(no value) 3']);
    setTimeout(() => options[1]?.click());
    const event = (await oneEvent(board, 'weir-view')) as unknown as WeirViewEvent;
    expect(event.view.filters).to.deep.equal({ product: [null] });
    await board.ready;
    expect(adapter.calls.at(-1)?.questions[0]?.filters).to.deep.equal({ product: [null] });
  });

  it('compares with nothing when asked to', async () => {
    const board = await mount('weir-board', wide);
    const menu = find(filtersOf(board), 'weir-menu');
    menu.querySelector<HTMLElement>('.chip')?.click();
    setTimeout(() => findAll(menu, '.item')[0]?.click());
    await oneEvent(board, 'weir-view');
    await board.ready;
    expect(board.view.compare).to.equal('none');
    expect(board.adapter.calls[1]?.questions[0]).not.to.have.property('compare');
  });

  it('takes a view from its host without an event, and gives it back', async () => {
    const board = await mount('weir-board', wide);
    const events: Event[] = [];
    board.addEventListener('weir-view', (event) => events.push(event));
    board.view = { filters: { team: ['East', 'West'] } };
    await board.ready;
    expect(events).to.have.length(0);
    expect(board.view).to.deep.equal({
      period: 'this-year',
      compare: 'prior-year',
      filters: { team: ['East', 'West'] },
    });
    expect(board.adapter.calls.at(-1)?.questions[0]?.filters).to.deep.equal({ team: ['East', 'West'] });
    const team = findAll(filtersOf(board), 'weir-combobox')[1]!;
    expect(textOf(find(team, '.chip'))).to.contain('East +1');
  });

  it('forgets the view of a document when it is given another, but not one that it is given along with it', async () => {
    const board = await mount('weir-board', wide);
    board.view = { compare: 'none' };
    await board.ready;
    board.document = { ...exampleDocument, title: 'Same' };
    await board.ready;
    expect(board.view.compare).to.equal('none');
    board.document = { ...exampleDocument, id: 'another' };
    await board.ready;
    expect(board.view.compare).to.equal('prior-year');
    board.document = { ...exampleDocument, id: 'third' };
    board.view = { period: 'last-month' };
    await board.ready;
    expect(board.view.period).to.equal('last-month');
  });

  it('offers to clear the filters when they leave nothing', async () => {
    const board = await mount('weir-board', wide, (question) => {
      const answer = exampleAnswer(question);
      return isFunnelQuestion(question) && question.filters
        ? ({ ...answer, stages: [], totals: { entities: 0 } } as never)
        : answer;
    });
    board.view = { filters: { product: ['Nothing'] } };
    await board.ready;
    const empty = find(find(board, 'weir-funnel'), 'weir-empty');
    setTimeout(() => empty.querySelector('button')?.click());
    const event = (await oneEvent(board, 'weir-view')) as unknown as WeirViewEvent;
    expect(event.view.filters).to.deep.equal({});
    await board.ready;
    expect(findAll(find(board, 'weir-funnel'), '.stage')).to.have.length(6);
  });

  it('says once for all what was left out', async () => {
    const board = await mount('weir-board', wide, (question) => ({
      ...exampleAnswer(question),
      excluded: [{ reason: 'undated', dataset: 'deals', count: 500 }],
    }));
    expect(textOf(find(board, '.notes'))).to.equal(
      '500 rows of Deals are left out: the date to count them by is missing.',
    );
    expect(find(board, 'weir-funnel').shadowRoot?.querySelector('.notes')).to.equal(null);
  });

  it('says that there is nothing yet', async () => {
    const empty = await mount('weir-board', { document: withBoard({ widgets: [] }) });
    expect(find(empty, '.blank').getAttribute('heading')).to.equal('Nothing on this board yet');
    const none = await mount('weir-board', { document: { ...exampleDocument, boards: [] } });
    expect(find(none, '.blank').getAttribute('heading')).to.equal('No board yet');
    expect(none.adapter.calls).to.have.length(0);
    await expect(none).to.be.accessible();
  });

  it('shows a card whose metric stands in a list', async () => {
    const cell = { x: 0, y: 0, w: 4, h: 2 };
    const widgets = [{ id: 'a', type: 'kpi', metrics: ['win_rate'], cell }];
    const board = await mount('weir-board', { document: withBoard({ widgets }) });
    expect(textOf(find(find(board, 'weir-kpi'), 'h3'))).to.equal('Win rate');
    expect(textOf(find(find(board, 'weir-kpi'), '.figure'))).to.equal('19.4%');
  });

  it('leaves room for the host’s own widgets and buttons', async () => {
    const widgets = [{ id: 'map', type: 'acme-map', cell: { x: 0, y: 0, w: 6, h: 4 } }];
    const board = await mount('weir-board', { document: withBoard({ widgets }) });
    expect(textOf(find(board, '.cell'))).to.contain('acme-map');
    const map = document.createElement('p');
    map.slot = 'widget-map';
    const button = document.createElement('button');
    button.slot = 'tools';
    button.textContent = 'Edit';
    board.append(map, button);
    expect(map.assignedSlot).not.to.equal(null);
    expect(button.assignedSlot).not.to.equal(null);
  });

  for (const [what, change] of [
    ['an as-of that is none', { asOf: 'yesterday' }],
    ['a time zone that is none', { document: { ...exampleDocument, settings: { timeZone: 'Mars/Base' } } }],
  ] as const) {
    it(`says what is wrong with ${what}, and stands`, async () => {
      const board = await mount('weir-board', change);
      expect(findAll(board, 'weir-kpi')).to.have.length(6);
      expect(find(find(board, 'weir-kpi'), '.failure')).not.to.equal(null);
    });
  }

  it('names the widget on which something was chosen, once and from itself', async () => {
    const board = await mount('weir-board', { ...wide, selectable: true });
    const targets: (EventTarget | null)[] = [];
    document.body.addEventListener('weir-select', (event) => targets.push(event.target), { once: true });
    setTimeout(() => find(find(board, 'weir-kpi'), 'button').click());
    const event = (await oneEvent(board, 'weir-select')) as unknown as WeirSelectEvent;
    expect(event.widget).to.equal('won_revenue');
    expect(targets).to.deep.equal([board]);
  });

  it('lets a host style the parts of its widgets', async () => {
    const board = await mount('weir-board', wide);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'weir-board::part(card) { border-radius: 1px } weir-board::part(widget-title) { color: rgb(1, 2, 3) }',
    );
    document.adoptedStyleSheets.push(sheet);
    const card = find(find(board, 'weir-funnel'), '.card');
    expect(getComputedStyle(card).borderRadius).to.equal('1px');
    expect(getComputedStyle(find(find(board, 'weir-funnel'), 'h3')).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(find(board, 'h2')).color).not.to.equal('rgb(1, 2, 3)');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  it('takes the focus at its title', async () => {
    const board = await mount('weir-board');
    board.focus();
    expect(board.shadowRoot?.activeElement).to.equal(find(board, 'h2'));
  });

  it('speaks two languages on one page', async () => {
    const english = await mount('weir-board', { locale: 'en' });
    const chinese = await mount('weir-board', { locale: 'zh-CN' });
    expect(textOf(find(find(english, 'weir-kpi'), 'h3'))).to.equal('Won revenue');
    expect(textOf(find(find(chinese, 'weir-kpi'), 'h3'))).to.equal('赢单收入');
    english.locale = 'zh-CN';
    await english.ready;
    expect(textOf(find(find(english, 'weir-kpi'), 'h3'))).to.equal('赢单收入');
    expect(english.adapter.calls).to.have.length(1);
  });

  it('works in closed roots and leaves nothing behind after many mounts', async () => {
    define();
    const adapter = new FakeAdapter(exampleAnswer);
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'closed' });
    for (let count = 0; count < 20; count += 1) {
      const board = document.createElement('weir-board');
      Object.assign(board, { document: exampleDocument, adapter, asOf: AS_OF });
      root.append(board);
      await board.ready;
      board.remove();
    }
    await nextFrame();
    expect(adapter.listeners.size).to.equal(0);
    host.remove();
  });

  it('writes no style attribute that a strict policy would refuse', async () => {
    const board = await mount('weir-board', wide);
    const markup = [board, ...findAll(board, '*')].map((element) => element.shadowRoot?.innerHTML ?? '').join('');
    // What a script sets by `element.style` is shown as an attribute too: only custom properties and places may be there.
    const styles = [...markup.matchAll(/ style="([^"]*)"/g)].map(([, style]) => style);
    expect(styles.filter((style) => !/^(--_|left|right|stroke|fill|inset)/.test(style!))).to.deep.equal([]);
  });
});
