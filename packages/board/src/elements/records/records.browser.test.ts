import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WeirDrillEvent } from '../../events/events.js';
import { exampleDocument } from '../../testing/example.js';
import { RecordsAdapter, exampleRows } from '../../testing/fake-records.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';

const drill = { metric: 'win_rate', range: { from: '2025-03-01', to: '2025-04-01' }, group: { team: 'East' } };

const shown = (count: number, own: object = {}) =>
  mount('weir-records', { adapter: new RecordsAdapter(exampleRows(count)) as never, drill, ...own });

const rowsOf = (element: Element) => findAll(element, 'tbody tr:not(.gap)');
const headed = (element: Element, name: string) =>
  findAll<HTMLButtonElement>(element, 'thead button').find((button) => textOf(button) === name)!;

describe('<weir-records>', () => {
  afterEach(unmountAll);

  for (const theme of ['light', 'dark'] as const) {
    for (const locale of ['en', 'zh-CN']) {
      it(`is accessible, ${theme}, ${locale}`, async () => {
        const element = await shown(30, { theme, locale });
        await nextFrame();
        await expect(element).to.be.accessible();
      });
    }
  }

  it('says which figure it is behind, how many there are, and writes values as the document has them', async () => {
    const element = await shown(30);
    expect(textOf(find(element, 'h3')))
      .to.contain('Win rate')
      .and.contain('East')
      .and.contain('Mar 2025');
    expect(textOf(find(element, '.caption'))).to.equal('30 records');
    expect(rowsOf(element)).to.have.length(30);
    // The key first, then what is counted by.
    const heads = findAll(element, 'thead th').map(textOf);
    expect(heads[0]).to.equal('id');
    expect(heads).to.contain('stage');
    const second = rowsOf(element)[1];
    expect(textOf(second)).to.contain('D-0002').and.contain('Feb 11, 2025');
  });

  it('says of a flow how many moves its figure counts, where some went that way again', async () => {
    const adapter = new RecordsAdapter(exampleRows(12));
    const asked = adapter.records.bind(adapter);
    let moves = 15;
    adapter.records = async (query, call) => ({ ...(await asked(query, call)), moves });
    const flow = { funnel: 'b2b', who: { of: 'flow', from: 'lead', to: 'qualified' } };
    const element = await shown(0, { adapter, drill: flow });
    expect(textOf(find(element, '.caption'))).to.equal('12 records, 15 moves');
    moves = 12;
    await element.refresh();
    expect(textOf(find(element, '.caption'))).to.equal('12 records');
  });

  it('sorts by a header, the largest first and then the other way, what is missing last', async () => {
    const element = await shown(14);
    headed(element, 'amount').click();
    await element.ready;
    expect(element.adapter).to.have.nested.property('queries[1].sort.descending', true);
    const sorted = headed(element, 'amount').closest('th')!;
    expect(sorted.getAttribute('aria-sort')).to.equal('descending');
    expect(textOf(rowsOf(element).at(-1))).to.contain('No value');
    headed(element, 'amount').click();
    await element.ready;
    expect(sorted.getAttribute('aria-sort')).to.equal('ascending');
    expect(textOf(rowsOf(element).at(-1))).to.contain('No value');
  });

  it('keeps in sight what a record is called, and the head that has the focus whole, on a phone', async () => {
    const element = await shown(14, { width: 366 });
    const sheet = find(element, '.scroll');
    expect(sheet.scrollWidth).to.be.above(sheet.clientWidth);
    const [first] = findAll(element, 'tbody th');
    sheet.scrollLeft = 999;
    await nextFrame();
    expect(first!.getBoundingClientRect().left).to.be.closeTo(sheet.getBoundingClientRect().left, 1);
    const heads = findAll(element, '.sort');
    heads.at(-1)!.focus();
    for (const head of heads.slice(0, -1).toReversed()) {
      await sendKeys({ press: 'Shift+Tab' });
      expect(element.shadowRoot!.activeElement === head).to.equal(true);
      const [ring, room] = [head.getBoundingClientRect(), sheet.getBoundingClientRect()];
      const { outlineOffset, outlineWidth } = getComputedStyle(head);
      const outer = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
      expect(ring.top - outer).to.be.at.least(room.top);
      if (head !== heads[0]) expect(ring.left).to.be.at.least(first!.getBoundingClientRect().right - 1);
    }
  });

  it('loads page after page, and draws of a long list only what is in view', async () => {
    const element = await shown(950, {});
    element.style.display = 'block';
    element.style.height = '400px';
    await nextFrame();
    expect(textOf(find(element, '.foot'))).to.contain('100 of 950 shown');
    for (let page = 2; page <= 10; page += 1) {
      find(element, '.foot button')?.click();
      await element.ready;
      if (page < 10) expect(textOf(find(element, '.foot'))).to.contain(`${page}00 of 950 shown`);
    }
    expect(findAll(element, '.foot')).to.have.length(0);
    expect(rowsOf(element).length).to.be.below(80);
    const sheet = find(element, '.scroll');
    sheet.scrollTop = sheet.scrollHeight;
    await nextFrame();
    await element.updateComplete;
    expect(textOf(rowsOf(element).at(-1))).to.contain('D-0950');
    expect(rowsOf(element).at(-1)!.getAttribute('aria-rowindex')).to.equal('951');
    // What the Tab key leads to stays, wherever the list is scrolled to.
    const stop = find(element, 'tbody button[tabindex="0"]');
    expect(textOf(stop)).to.equal('D-0001');
    stop.focus();
    await sendKeys({ press: 'End' });
    await waitUntil(() => textOf(element.shadowRoot!.activeElement) === 'D-0950');
    await sendKeys({ press: 'PageUp' });
    await waitUntil(() => /^D-09[34]\d$/.test(textOf(element.shadowRoot!.activeElement)));
    await sendKeys({ press: 'Home' });
    await waitUntil(() => textOf(element.shadowRoot!.activeElement) === 'D-0001');
    expect(sheet.scrollTop).to.equal(0);
  });

  it('goes through its records by key, and opens one', async () => {
    const element = await shown(300);
    element.style.display = 'block';
    element.style.height = '400px';
    const opened: WeirDrillEvent[] = [];
    element.addEventListener('weir-drill', (event) => opened.push(event as WeirDrillEvent));
    find(element, 'tbody button').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await nextFrame();
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('D-0003');
    await sendKeys({ press: 'End' });
    await nextFrame();
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('D-0100');
    await sendKeys({ press: 'Enter' });
    expect(opened[0]!.record).to.deep.include({ dataset: 'deals', key: 'D-0100' });
    expect(opened[0]!.drill).to.deep.equal(drill);
    // One stop for the Tab key, however many records there are.
    expect(findAll(element, 'tbody button[tabindex="0"]')).to.have.length(1);
  });

  it('shows the columns that a person chooses, and asks for what they need', async () => {
    const element = await shown(5);
    const menu = find(element, 'weir-menu') as HTMLElementTagNameMap['weir-menu'];
    menu.show();
    await menu.updateComplete;
    const item = findAll(menu, '[role=menuitemcheckbox]').find((each) => textOf(each) === 'product')!;
    const was = item.getAttribute('aria-checked');
    item.click();
    await element.ready;
    const has = findAll(element, 'thead th').map(textOf).includes('product');
    expect(String(has)).to.not.equal(was);
  });

  it('has a state for nothing, for a failure that can be tried again, for too few, and while it waits', async () => {
    const nothing = await shown(0);
    expect(find(nothing, 'weir-empty').getAttribute('heading')).to.equal('No records');
    await expect(nothing).to.be.accessible();

    const few = await shown(3, { context: { minGroup: 5 } });
    expect(find(few, 'weir-empty').getAttribute('heading')).to.equal('Too few to show');
    expect(findAll(few, 'tbody tr')).to.have.length(0);

    const adapter = new RecordsAdapter(exampleRows(3));
    adapter.fails = new Error('no line');
    const failed = await mount('weir-records', { adapter: adapter as never, drill });
    expect(find(failed, '[role=alert]')).to.be.instanceOf(HTMLElement);
    find(failed, 'weir-empty button').click();
    await failed.ready;
    expect(rowsOf(failed)).to.have.length(3);

    const slow = new RecordsAdapter(exampleRows(3));
    let go = () => {};
    slow.gate = new Promise((resolve) => (go = resolve));
    const waiting = document.createElement('weir-records');
    Object.assign(waiting, { document: exampleDocument, adapter: slow, drill });
    failed.parentElement!.append(waiting);
    await waiting.updateComplete;
    expect(find(waiting, 'article').getAttribute('aria-busy')).to.equal('true');
    go();
    await waiting.ready;
    expect(find(waiting, 'article').getAttribute('aria-busy')).to.equal('false');
  });

  it('says that there are none to be had, and offers nothing that would not help', async () => {
    const { records: _records, ...adapter } = new RecordsAdapter(exampleRows(3));
    const element = await mount('weir-records', { adapter: adapter as never, drill });
    expect(textOf(find(element, 'weir-empty'))).to.equal('This data source has figures, but no records behind them.');
    expect(findAll(element, 'weir-empty button')).to.have.length(0);
  });

  it('keeps what is shown when the next page does not come, and says so', async () => {
    const element = await shown(150);
    const adapter = element.adapter as unknown as RecordsAdapter;
    adapter.fails = new Error('no line');
    find(element, '.foot button').click();
    await element.ready;
    expect(rowsOf(element)).to.have.length(100);
    expect(textOf(find(element, '.foot'))).to.contain('The next records could not be loaded.');
    findAll<HTMLButtonElement>(element, '.foot button').at(-1)!.click();
    await element.ready;
    expect(adapter.queries.at(-1)!.after).to.equal('100');
    expect(findAll(element, '.foot .failure')).to.have.length(0);
  });

  it('says since when its records stand when newer ones do not come', async () => {
    for (const [asOf, said] of [
      ['2025-09-18T01:40:00Z', 'They are as of Sep 18, 2025, 9:40 AM.'],
      [undefined, /They are as of [^.]+:\d\d.[AP]M\.$/],
    ] as const) {
      const element = await shown(3, { asOf });
      const adapter = element.adapter as unknown as RecordsAdapter;
      adapter.fails = new Error('no line');
      await element.refresh();
      expect(rowsOf(element)).to.have.length(3);
      expect(textOf(find(element, '.foot .failure'))).to.match(
        typeof said === 'string' ? new RegExp(`could not be refreshed. ${said.replaceAll('.', '\\.')}`) : said,
      );
      await element.refresh();
      expect(findAll(element, '.foot')).to.have.length(0);
    }
  });

  it('asks nothing for changes of the data while it is out of sight, once for all of them when it comes into view', async () => {
    const element = await shown(3);
    const adapter = element.adapter as unknown as RecordsAdapter;
    const box = element.parentElement!;
    box.style.marginBlockStart = '5000px';
    await nextFrame();
    for (let each = 0; each < 3; each++) adapter.change();
    await nextFrame();
    expect(adapter.queries).to.have.length(1);
    box.style.marginBlockStart = '0';
    await waitUntil(() => adapter.queries.length === 2);
    await element.ready;
    await nextFrame();
    expect(adapter.queries).to.have.length(2);
  });

  it('asks for changes of the data after what is under way, and once', async () => {
    const element = await shown(3);
    const adapter = element.adapter as unknown as RecordsAdapter;
    let go = () => {};
    adapter.gate = new Promise((resolve) => (go = resolve));
    const refreshed = element.refresh();
    await waitUntil(() => adapter.queries.length === 2);
    for (let each = 0; each < 3; each++) adapter.change();
    await nextFrame();
    expect(adapter.queries).to.have.length(2);
    expect(adapter.recordsCalls[1]!.signal!.aborted).to.equal(false);
    adapter.gate = null;
    go();
    await refreshed;
    await waitUntil(() => adapter.queries.length === 3);
    await element.ready;
  });

  it('leaves the focus where more records are asked for, until there are no more', async () => {
    const element = await shown(250);
    const adapter = element.adapter as unknown as RecordsAdapter;
    const more = find(element, '.foot button');
    more.focus();
    let go = () => {};
    adapter.gate = new Promise((resolve) => (go = resolve));
    more.click();
    await nextFrame();
    expect(more.getAttribute('aria-disabled')).to.equal('true');
    expect(element.shadowRoot!.activeElement === more).to.equal(true);
    adapter.gate = null;
    go();
    await element.ready;
    expect(element.shadowRoot!.activeElement === more).to.equal(true);
    more.click();
    await element.ready;
    expect(element.shadowRoot!.activeElement === find(element, '.card')).to.equal(true);
  });

  it('shows nothing of one context to another, and follows changes of the data', async () => {
    const element = await shown(3, { context: { user: 'a' } });
    const adapter = element.adapter as unknown as RecordsAdapter;
    let go = () => {};
    adapter.gate = new Promise((resolve) => (go = resolve));
    element.context = { user: 'b' };
    await element.updateComplete;
    expect(rowsOf(element)).to.have.length(0);
    go();
    await element.ready;
    adapter.rows = exampleRows(4);
    adapter.change();
    await element.ready;
    expect(rowsOf(element)).to.have.length(4);
  });

  it('asks again only where a dataset changed that it shows, and is told of changes as who asks now', async () => {
    const people = { id: 'people', key: 'name', fields: [{ id: 'name', type: 'string' as const }] };
    const { datasets = [], ...rest } = exampleDocument;
    const [deals] = datasets;
    const region = {
      id: 'region',
      type: 'string',
      lookup: { by: 'source', dataset: 'people', field: 'name' },
    } as const;
    const document = {
      ...rest,
      datasets: [{ ...deals!, fields: [...deals!.fields, region] }, people, { ...people, id: 'visits' }],
    };
    const element = await shown(3, { document, context: { user: 'a' } });
    const adapter = element.adapter as unknown as RecordsAdapter;
    const asked = async (...changed: string[]) => {
      const before = adapter.queries.length;
      adapter.change(...changed);
      await element.ready;
      return adapter.queries.length - before;
    };
    expect(await asked('visits')).to.equal(0);
    expect(await asked('people')).to.equal(0);
    expect(await asked('visits', 'deals')).to.equal(1);
    // Of what the document does not know nobody can tell.
    expect(await asked('rights')).to.equal(1);
    element.fields = ['id', 'region'];
    await element.ready;
    expect(await asked('people')).to.equal(1);
    expect(await asked('visits')).to.equal(0);

    const listeners = [...adapter.listeners];
    element.context = { user: 'a' };
    await element.ready;
    expect([...adapter.listeners]).to.deep.equal(listeners);
    element.context = { user: 'b' };
    await element.ready;
    expect(adapter.listeners.size).to.equal(1);
    expect([...adapter.listeners]).not.to.deep.equal(listeners);
  });

  for (const width of [280, 560]) {
    it(`stays within ${width} px`, async () => {
      const element = await shown(30, { width });
      const card = find(element, '.card');
      expect(card.scrollWidth).to.be.at.most(card.clientWidth);
      expect(element.scrollWidth).to.be.at.most(width);
    });
  }
});
