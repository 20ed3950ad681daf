import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import type { Metric, WeirDocument } from '@weir/schema';
import { click, drawn, find, findAll, mount, selectFormula, textOf, unmountAll } from '../browser.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import type { WeirFormulaEditor } from '../formula/weir-formula-editor.js';
import { FakeAdapter } from '../live/fake-adapter.fixture.js';
import type { WeirDesigner } from '../weir-designer.js';

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await drawn();
};
const items = (designer: WeirDesigner) => findAll(find(designer, 'weir-metric-list'), '.item').map(textOf);
const open = (options: Parameters<typeof mount>[1] = {}) => mount('weir-designer', { page: 'metrics', ...options });

/** As many metrics as a large company has. */
function manyMetrics(count: number): WeirDocument {
  const metrics = Array.from({ length: count }, (_, place): Metric => ({
    id: `metric_${place}`,
    title: { en: `Metric ${place}`, 'zh-CN': `指标 ${place}` },
    kind: (['result', 'behavior', 'capability'] as const)[place % 3]!,
    formula: place % 2 ? { count: ['deals'] } : { '+': [{ metric: `metric_${place + 1}` }, 1] },
  }));
  return { ...exampleDocument, metrics, boards: [] };
}

/** What was asked for figures; the explanation of the chosen metric asks by itself. */
function askedMetrics(adapter: FakeAdapter): (readonly string[])[] {
  const asked = adapter.asked.map(({ question }) => ('metrics' in question ? question.metrics : []));
  return asked.filter((metrics) => !metrics.some((id) => id.startsWith('explained_')));
}

describe('the page of metrics', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('lists them by kind, each with its value, in one call of the data source', async () => {
    const adapter = new FakeAdapter();
    const designer = await open({ adapter });
    const groups = findAll(find(designer, 'weir-metric-list'), '.group').map(textOf);
    expect(groups).to.deep.equal(['Result 2', 'Kind not said 2']);
    expect(items(designer)).to.deep.equal([
      'Deals created 19.4%',
      'Win rate 19.4%',
      'Reached negotiation 19.4%',
      'Won per deal created 19.4%',
    ]);
    const asked = askedMetrics(adapter);
    expect(asked).to.deep.include(['deals_created', 'win_rate', 'negotiated', 'won_per_created']);
    expect(asked).to.have.length(2);
  });

  it('a formula that changes is asked for by itself, the others keep their values', async () => {
    const adapter = new FakeAdapter();
    const designer = await open({ adapter });
    adapter.asked.length = 0;
    await selectFormula(designer);
    await sendKeys({ type: 'count(deals) * 2' });
    await drawn(500);
    expect(items(designer)[1], 'meanwhile').to.equal('Win rate 19.4%');
    await designer.ready;
    const asked = askedMetrics(adapter).flat();
    expect(new Set(asked)).to.deep.equal(new Set(['deals_created', 'won_per_created']));
  });

  it('marks those with errors, and archived ones stand apart', async () => {
    const document = structuredClone(exampleDocument);
    Object.assign(document.metrics?.[0] ?? {}, { formula: { count: ['deal'] } });
    Object.assign(document.metrics?.[2] ?? {}, { archived: true });
    const designer = await open({ document });
    await drawn(500);
    const marks = findAll(find(designer, 'weir-metric-list'), '[aria-label="Has errors"]');
    expect(marks.map((mark) => textOf(mark.closest('.item')!.firstElementChild!))).to.deep.equal(['Deals created']);
    expect(items(designer).at(-1)).to.equal('Reached negotiation');
    expect(textOf(findAll(find(designer, 'weir-metric-list'), '.group').at(-1)!)).to.equal('Archived 1');
  });

  it('finds by title, by id and by another language, and goes there with the keyboard alone', async () => {
    const designer = await open();
    find(designer, 'h2').focus();
    await press('/');
    await sendKeys({ type: '赢单率' });
    await drawn();
    expect(items(designer).map((item) => item.replace(/ [\d.]+%?$/, ''))).to.deep.equal(['Win rate']);
    await press('Enter');
    expect(textOf(find(designer, 'h2'))).to.equal('Win rate');
    await press('Escape');
    expect(items(designer)).to.have.length(4);
    await sendKeys({ type: 'won_per' });
    await press('ArrowDown', 'Enter');
    expect(textOf(find(designer, 'h2'))).to.equal('Won per deal created');
    await press('ArrowUp', 'Control+a', 'Backspace', 'ArrowDown', 'End', 'ArrowUp', 'Enter');
    expect(textOf(find(designer, 'h2'))).to.equal('Reached negotiation');
  });

  it('a slash that is typed is a slash, and one outside is the host’s', async () => {
    const designer = await open();
    const area = find<WeirFormulaEditor>(designer, '.formula');
    await area.updateComplete;
    area.focus();
    await press('Control+End');
    await sendKeys({ type: '/2' });
    expect(area.text.endsWith('/2')).to.equal(true);
    designer.page = 'funnels';
    await drawn(300);
    const seen: boolean[] = [];
    const listen = (event: KeyboardEvent) => seen.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    find(designer, '.tab[aria-selected="true"]').focus();
    await press('/');
    document.removeEventListener('keydown', listen);
    expect(seen).to.deep.equal([false]);
  });

  it('is one stop of the Tab key: the chosen metric, or the one that arrows led to', async () => {
    const designer = await open();
    const list = find(designer, 'weir-metric-list');
    const focused = () => textOf(list.shadowRoot!.querySelector(':focus')!);
    const stops = () => findAll(list, 'button[tabindex="0"]').map((item) => textOf(item.firstElementChild!));
    find(designer, '.tab[aria-selected="true"]').focus();
    await press('/', 'Tab');
    expect(focused()).to.contain('Deals created');
    await press('ArrowDown', 'ArrowDown');
    const [reached] = stops();
    expect(stops()).to.have.length(1);
    expect(focused()).to.contain(reached);
    await press('Tab');
    expect(focused()).to.equal('New metric');
    expect(stops()).to.deep.equal(['Deals created']);
    await press('Shift+Tab');
    expect(focused()).to.contain('Deals created');
  });

  it('says that nothing was found', async () => {
    const designer = await open();
    find(designer, 'h2').focus();
    await press('/');
    await sendKeys({ type: 'zzz' });
    await drawn();
    expect(textOf(find(designer, '.nothing'))).to.equal('Nothing matches “zzz”.');
  });

  it('an empty document asks for the first metric', async () => {
    const designer = await open({ document: { ...exampleDocument, metrics: [], boards: [] } });
    const empty = find(designer, 'weir-empty');
    expect(empty.getAttribute('heading')).to.equal('No metrics yet');
    await click(find(empty, 'button'));
    await click(find(designer, '[data-start="share"]'));
    await waitUntil(() => designer.document?.metrics?.length === 1, 'no metric');
    expect(textOf(find(find(designer, 'weir-metric-form'), 'h2'))).to.equal('New metric');
  });

  it('among five hundred metrics, one that is typed into is drawn and asked for alone', async () => {
    const adapter = new FakeAdapter();
    const designer = await open({ adapter, document: manyMetrics(500) });
    await designer.ready;
    const list = find(designer, 'weir-metric-list');
    const isDrawn = new Set<string>();
    const seen = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        isDrawn.add(element?.closest('.item')?.getAttribute('title') ?? 'beside the items');
      }
    });
    seen.observe(list.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    adapter.asked.length = 0;
    await selectFormula(designer);
    await sendKeys({ type: 'count(deals)' });
    await waitUntil(() => JSON.stringify(designer.document?.metrics?.[0]?.formula) === '{"count":["deals"]}');
    await designer.ready;
    await waitUntil(() => askedMetrics(adapter).length > 0, 'not asked for');
    seen.disconnect();
    expect([...isDrawn].filter((name) => name !== 'Metric 0')).to.deep.equal([]);
    expect(new Set(askedMetrics(adapter).flat())).to.deep.equal(new Set(['metric_0']));
  });
});
