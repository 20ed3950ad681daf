import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { Metric, WeirDocument } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { Answer, MetricsAnswer, Question } from '@weir/query';
import type { Option, WeirCombobox, WeirMenu } from '@weir/ui';
import type { WeirLinkEvent, WeirSelectEvent, WeirUnlinkEvent } from '../../events/events.js';
import { metricFigures, metricsAnswer } from '../../testing/answers.js';
import { exampleDocument } from '../../testing/example.js';
import { FakeAdapter } from '../../testing/fake-adapter.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';
import type { WeirMetricTree } from './metric-tree.js';

const deals = (stages: string[]) => ({ count: ['deals', { in: [{ var: 'stage' }, stages] }] });
const metrics: Metric[] = [
  {
    id: 'win_rate',
    title: { en: 'Win rate', 'zh-CN': '赢单率' },
    formula: { '/': [deals(['won']), deals(['won', 'lost'])] },
    format: { style: 'percent', digits: 1 },
    good: 'higher',
    targets: [{ value: 0.22 }],
    drivers: ['quality'],
  },
  {
    id: 'quality',
    title: { en: 'Lead quality', 'zh-CN': '线索质量' },
    formula: { '*': [{ metric: 'leads' }, { avg: ['deals', { var: 'amount' }] }] },
  },
  { id: 'leads', title: { en: 'Leads', 'zh-CN': '线索' }, formula: { count: ['deals'] } },
  { id: 'other', title: { en: 'Other', 'zh-CN': '其他' }, formula: { sum: ['deals', { var: 'amount' }] } },
];
const document_: WeirDocument = { ...exampleDocument, metrics, boards: [] };

/** Per metric: now, before, and by month. The parts are asked as `part-1`, … in the order of the tree. */
const FACTS: Readonly<
  Record<string, readonly [now: number, before: number, months: readonly number[], unit?: string]>
> = {
  win_rate: [0.3, 0.25, [0.1, 0.2, 0.3, 0.2], 'percent'],
  'part-1': [30, 20, []],
  'part-2': [100, 80, []],
  quality: [60, 30, [1, 2, 3, 9]],
  leads: [6, 5, []],
  'part-3': [10, 6, []],
  other: [7, 7, []],
};

function respond(question: Question): Answer {
  if (isFunnelQuestion(question)) throw new Error('no funnel');
  const side = (isEarlier: boolean): MetricsAnswer['metrics'] =>
    Object.fromEntries(
      question.metrics.map((id) => {
        const [now, before, overall, unit = null] = FACTS[id]!;
        return [id, metricFigures({ total: isEarlier ? before : now, overall, unit })];
      }),
    );
  const periods = [1, 2, 3, 4].map((month) => ({
    from: `2025-0${month}-01`,
    to: `2025-0${month + 1}-01`,
    incomplete: month === 4,
  }));
  const answer = metricsAnswer({ metrics: side(false), periods });
  return question.compare ? { ...answer, compare: { ...answer, metrics: side(true) } } : answer;
}

const given = { document: document_, metric: 'win_rate', width: 900 };
const mountTree = (own: Partial<WeirMetricTree> & { width?: number } = {}, answer = respond) =>
  mount('weir-metric-tree', { ...given, ...own }, answer);
const nodes = (tree: Element) => findAll(tree, '.node');
const names = (tree: Element) => nodes(tree).map((node) => textOf(node.querySelector('.name > bdi')));
const node = (tree: Element, name: string) => nodes(tree)[names(tree).indexOf(name)]!;
const focused = (tree: Element) => textOf(tree.shadowRoot?.activeElement?.querySelector('.name > bdi'));
const press = async (tree: WeirMetricTree, ...keys: readonly string[]) => {
  for (const key of keys) {
    await sendKeys({ press: key });
    await tree.updateComplete;
    await tree.updateComplete;
  }
};
const all = [
  'Win rate',
  'Deals (stage = won)',
  'Deals (stage = won or stage = lost)',
  'Lead quality',
  'Leads',
  'Mean of amount',
];

describe('<weir-metric-tree>', () => {
  before(() => setViewport({ width: 1200, height: 900 }));
  afterEach(unmountAll);

  it('shows the metric, its parts with what they contribute, and its drivers as a hypothesis', async () => {
    const tree = await mountTree();
    await nextFrame();
    expect(names(tree)).to.deep.equal(all);
    expect(nodes(tree).map((each) => textOf(each.querySelector('.text')))).to.deep.equal([
      'Win rate, 30.0%, +5.0 pt vs last year, Met, 136%',
      'Deals (stage = won), 30, +50.0% vs last year, +11.2 pt of +5.0 ptContributes +11.2 pt to the change of +5.0 pt in Win rate',
      '÷divided by Deals (stage = won or stage = lost), 100, +25.0% vs last year, −6.3 pt of +5.0 ptContributes −6.3 pt to the change of +5.0 pt in Win rate',
      'Lead quality, 60, +30 vs last year, Hypothesis · r = 1.00, n = 3, Driver of Win rate',
      'Leads, 6, +20.0% vs last year, +8 of +30Contributes +8 to the change of +30 in Lead quality',
      '×times Mean of amount, 10, +4 vs last year, +22 of +30Contributes +22 to the change of +30 in Lead quality',
    ]);
    await expect(tree).to.be.accessible();
  });

  it('is read out as sentences, with how its nodes are gone through and what can be done with them', async () => {
    const tree = await mountTree({ width: 1100, selectable: true });
    await nextFrame();
    const isRead = (each: Element) => each.closest('[aria-hidden=true]') === null;
    const read = (name: string) => [...node(tree, name).querySelectorAll('.line > *')].filter(isRead).map(textOf);
    expect(read('Leads')).to.deep.equal(['Contributes +8 to the change of +30 in Lead quality']);
    const orientation = () => find(tree, '[role=tree]').getAttribute('aria-orientation');
    expect(orientation()).to.equal('horizontal');
    expect(textOf(find(tree, '#keys')))
      .to.contain('fold.')
      .and.contain('Enter chooses a metric.');
    tree.parentElement!.style.width = '700px';
    await nextFrame();
    expect(orientation()).to.equal('vertical');
    tree.selectable = false;
    tree.editable = true;
    await tree.updateComplete;
    expect(textOf(find(tree, '#keys')))
      .to.contain('Delete removes a driver')
      .and.not.contain('chooses');
    await expect(tree).to.be.accessible();
  });

  it('asks one question, for a document that has the parts as metrics, and leaves its own as it is', async () => {
    const tree = await mountTree();
    const [call, ...others] = tree.adapter.calls;
    expect(others).to.have.length(0);
    expect(call?.questions).to.have.length(1);
    expect(call?.questions[0]).to.deep.include({
      metrics: ['win_rate', 'part-1', 'part-2', 'quality', 'leads', 'part-3'],
      grain: 'month',
      compare: 'prior-year',
    });
    expect(tree.document).to.equal(document_);
    expect(document_.metrics).to.have.length(4);
  });

  it('draws exact parts with solid lines, drivers with dashed ones, and says what they mean', async () => {
    const tree = await mountTree();
    await nextFrame();
    const dash = (edge: Element) => getComputedStyle(edge).strokeDasharray;
    expect(findAll(tree, '.drawing > svg .part').map(dash)).to.deep.equal(['none', 'none', 'none', 'none']);
    expect(findAll(tree, '.drawing > svg .driver').map(dash)).to.deep.equal(['4px, 4px']);
    expect(textOf(find(tree, '.legend')))
      .to.contain('contributions add up to the change')
      .and.contain('a hypothesis');
    expect(textOf(find(tree, '.hypothesis'))).to.equal('Hypothesis · r = 1.00, n = 3, Driver of Win rate');
  });

  it('goes from the top down where it fits, else across, and is an outline in a narrow place', async () => {
    const tree = await mountTree({ width: 1100 });
    await nextFrame();
    const top = (name: string) => node(tree, name).getBoundingClientRect().top;
    expect(find(tree, '[role=tree]').className).to.equal('drawing down');
    expect(top('Lead quality')).to.be.greaterThan(top('Win rate') + 80);
    tree.parentElement!.style.width = '700px';
    await nextFrame();
    expect(find(tree, '[role=tree]').className).to.equal('drawing across');
    expect(node(tree, 'Leads').getBoundingClientRect().left).to.be.greaterThan(
      node(tree, 'Lead quality').getBoundingClientRect().right,
    );
    tree.parentElement!.style.width = '390px';
    await nextFrame();
    expect(find(tree, '[role=tree]').className).to.equal('outline');
    expect(names(tree)).to.deep.equal(all);
    expect(find(tree, 'article').scrollWidth).to.be.at.most(390);
    await expect(tree).to.be.accessible();
  });

  it('goes through its nodes by keyboard, as they stand', async () => {
    const tree = await mountTree({ width: 1100 });
    await nextFrame();
    tree.focus();
    expect(focused(tree)).to.equal('Win rate');
    await press(tree, 'ArrowDown', 'ArrowRight', 'ArrowRight');
    expect(focused(tree)).to.equal('Lead quality');
    await press(tree, '-');
    expect(names(tree)).to.have.length(4);
    expect(node(tree, 'Lead quality').getAttribute('aria-expanded')).to.equal('false');
    expect(textOf(find(tree, '.toggle.folded'))).to.equal('+2');
    await press(tree, 'ArrowDown');
    expect(names(tree)).to.have.length(6);
    await press(tree, 'ArrowDown');
    expect(focused(tree)).to.equal('Leads');
    await press(tree, 'ArrowUp', 'ArrowUp');
    expect(focused(tree)).to.equal('Win rate');
    await press(tree, 'End');
    expect(focused(tree)).to.equal('Mean of amount');
    expect(nodes(tree).filter((each) => each.tabIndex === 0)).to.have.length(1);
  });

  it('is walked as an outline when it is one', async () => {
    const tree = await mountTree({ width: 390 });
    await nextFrame();
    tree.focus();
    await press(tree, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(focused(tree)).to.equal('Lead quality');
    await press(tree, 'ArrowLeft');
    expect(names(tree)).to.have.length(4);
    await press(tree, 'ArrowLeft');
    expect(focused(tree)).to.equal('Win rate');
  });

  it('folds by the mouse, and keeps the focus on what is shown', async () => {
    const tree = await mountTree();
    await nextFrame();
    node(tree, 'Leads').focus();
    const toggle = node(tree, 'Lead quality').querySelector('.toggle')!.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(toggle.left + toggle.width / 2), Math.round(toggle.top + toggle.height / 2)],
    });
    await tree.updateComplete;
    expect(names(tree)).to.have.length(4);
    expect(focused(tree)).to.equal('Lead quality');
  });

  it('offers its metrics for choosing, by mouse and by keyboard, but not their parts', async () => {
    const tree = await mountTree({ selectable: true });
    await nextFrame();
    const chosen: unknown[] = [];
    tree.addEventListener('weir-select', (event) => chosen.push((event as WeirSelectEvent).selection));
    node(tree, 'Lead quality').click();
    node(tree, 'Mean of amount').click();
    node(tree, 'Leads').focus();
    await press(tree, 'Enter');
    expect(chosen).to.deep.equal([
      { kind: 'metric', metric: 'quality' },
      { kind: 'metric', metric: 'leads' },
    ]);
  });

  it('does nothing at a press while nothing can be chosen', async () => {
    const tree = await mountTree();
    await nextFrame();
    let count = 0;
    tree.addEventListener('weir-select', () => (count += 1));
    node(tree, 'Win rate').click();
    node(tree, 'Win rate').focus();
    await press(tree, 'Enter');
    expect(count).to.equal(0);
    expect(find(tree, '.drawing').querySelector('weir-menu')).to.equal(null);
  });

  it('is a table on demand, with all parts also when they are folded', async () => {
    const tree = await mountTree();
    await nextFrame();
    node(tree, 'Lead quality').focus();
    await press(tree, '-');
    find(tree, 'button[aria-pressed]').click();
    await tree.updateComplete;
    expect(textOf(find(tree, 'thead'))).to.equal('Figure Relation Value Last year Change Contributes r n');
    expect(findAll(tree, 'tbody tr').map(textOf)).to.deep.equal([
      'Win rate Metric 30.0% 25.0% +5.0 pt',
      'Deals (stage = won) Numerator, below Win rate 30 20 +50.0% +11.2 pt',
      'Deals (stage = won or stage = lost) Denominator, below Win rate 100 80 +25.0% −6.3 pt',
      'Lead quality Hypothesis, below Win rate 60 30 +30 1.00 3',
      'Leads Factor, below Lead quality 6 5 +20.0% +8',
      'Mean of amount Factor, below Lead quality 10 6 +4 +22',
    ]);
    await expect(tree).to.be.accessible();
  });

  it('shows the values beside the names in a table on a phone', async () => {
    const tree = await mountTree({ width: 340 });
    await nextFrame();
    find(tree, 'button[aria-pressed]').click();
    await tree.updateComplete;
    const edge = find(tree, '.sheet').getBoundingClientRect().right;
    const values = findAll(tree, 'tbody tr > :nth-child(3)');
    expect(values.length).to.be.greaterThan(3);
    for (const value of values) expect(value.getBoundingClientRect().right).to.be.at.most(edge);
  });

  it('shows its names at once while it loads', async () => {
    const tree = await mountTree({ adapter: new FakeAdapter(respond, false) });
    await tree.updateComplete;
    await nextFrame();
    expect(find(tree, 'article').getAttribute('aria-busy')).to.equal('true');
    expect(names(tree)).to.deep.equal(all);
    expect(findAll(tree, '.value weir-skeleton')).to.have.length(6);
    await expect(tree).to.be.accessible();
    tree.parentElement!.style.width = '340px';
    await nextFrame();
    expect(find(tree, '[role=tree]').className).to.equal('outline');
    for (const row of findAll(tree, '.outline .node')) {
      expect(row.clientHeight, textOf(row)).to.be.at.most(70);
      expect(row.querySelector('.name bdi')!.getBoundingClientRect().width).to.be.greaterThan(30);
    }
    tree.adapter.calls[0]?.resolve();
    await tree.ready;
    expect(textOf(node(tree, 'Win rate').querySelector('.figure'))).to.equal('30.0%');
  });

  it('says what failed, and asks again', async () => {
    let fails = true;
    const tree = await mountTree({}, (question) => {
      if (fails) throw new Error('no line');
      return respond(question);
    });
    expect(textOf(tree.shadowRoot)).to.contain('no line');
    fails = false;
    find(tree, 'weir-empty button').click();
    await tree.ready;
    expect(names(tree)).to.have.length(6);
  });

  it('keeps its figures when a refresh fails, and says since when they stand', async () => {
    const tree = await mountTree();
    tree.adapter.answer = () => Promise.reject(new Error('no line'));
    await tree.refresh();
    expect(textOf(find(tree, '[part=stale]'))).to.contain('as of');
    expect(names(tree)).to.have.length(6);
  });

  it('says at each node what is wrong with its formula, and shows the others', async () => {
    const broken = metrics.map((metric) =>
      metric.id === 'leads' ? { ...metric, formula: { sum: ['deals', { var: 'amonut' }] } } : metric,
    );
    const tree = await mountTree({ document: { ...document_, metrics: broken } });
    await nextFrame();
    expect(textOf(node(tree, 'Leads').querySelector('.lines'))).to.contain('amonut');
    expect(textOf(node(tree, 'Lead quality').querySelector('.lines'))).to.equal(
      'A figure that it is made of is missing,',
    );
    expect(textOf(node(tree, 'Win rate').querySelector('.figure'))).to.equal('30.0%');
    const [question] = tree.adapter.calls[0]!.questions;
    expect(question).to.deep.include({ metrics: ['win_rate', 'part-1', 'part-2', 'part-3'] });
    await expect(tree).to.be.accessible();
  });

  it('asks nothing where no formula can be calculated, and says why', async () => {
    const round: Metric[] = [
      { id: 'a', formula: { '+': [{ metric: 'b' }, 1] } },
      { id: 'b', formula: { '+': [{ metric: 'a' }, 1] } },
    ];
    const tree = await mountTree({ document: { ...document_, metrics: round }, metric: 'a' });
    await nextFrame();
    expect(tree.adapter.calls).to.have.length(0);
    expect(nodes(tree).map((each) => textOf(each.querySelector('.figure')))).to.deep.equal(['n/a', 'n/a', 'n/a']);
    expect(textOf(nodes(tree)[0]?.querySelector('.lines'))).to.contain('in a circle: ');
    expect(textOf(find(tree, '.notes'))).to.contain('until the formula is mended');
  });

  it('says that nothing is chosen when it names no metric, or one that there is not', async () => {
    const none = await mount('weir-metric-tree', { document: document_ }, respond);
    expect(find(none, 'weir-empty').getAttribute('heading')).to.equal('Nothing chosen yet');
    const gone = await mountTree({ metric: 'gone' });
    expect(find(gone, 'weir-empty').getAttribute('heading')).to.equal('Nothing chosen yet');
    expect(gone.adapter.calls).to.have.length(0);
  });

  it('says that a single figure has no parts', async () => {
    const tree = await mountTree({ metric: 'other' });
    await nextFrame();
    expect(names(tree)).to.deep.equal(['Other']);
    expect(textOf(find(tree, '.notes'))).to.contain('counted directly');
  });

  it('asks a server about its stored document without parts', async () => {
    const tree = await mountTree({ revision: '7' }, (question) => {
      const answer = respond(question) as MetricsAnswer;
      const { win_rate: rate, ...others } = answer.metrics;
      const parts = metricFigures({ total: 0.3, parts: [30, 100], unit: 'percent' });
      return { ...answer, metrics: { ...others, win_rate: { ...rate!, ...parts } } };
    });
    await nextFrame();
    expect(tree.adapter.calls[0]?.questions[0]).to.deep.include({ metrics: ['win_rate', 'quality', 'leads'] });
    expect(textOf(node(tree, 'Deals (stage = won)').querySelector('.figure'))).to.equal('30');
    expect(textOf(node(tree, 'Mean of amount').querySelector('.lines'))).to.equal(
      'The data source cannot work this out',
    );
  });

  it('takes period and comparison as properties of its own', async () => {
    const tree = await mountTree({ view: {}, period: 'this-year', compare: 'none' });
    const [question] = tree.adapter.calls[0]!.questions;
    expect(question?.range).to.deep.equal({ from: '2025-01-01', to: '2026-01-01' });
    expect(question?.compare).to.equal(undefined);
    const preset = await mountTree({ view: {} });
    expect(preset.adapter.calls[0]?.questions[0]?.compare).to.equal('prior-period');
  });

  it('turns round with the page, and the keys with it', async () => {
    const tree = await mountTree({ width: 700 });
    tree.parentElement!.dir = 'rtl';
    tree.parentElement!.style.width = '720px';
    await nextFrame();
    const left = (name: string) => node(tree, name).getBoundingClientRect().left;
    expect(left('Win rate')).to.be.greaterThan(left('Lead quality'));
    tree.focus();
    await press(tree, 'ArrowLeft');
    expect(focused(tree)).to.equal('Deals (stage = won)');
  });

  it('writes for another reader without asking again', async () => {
    const tree = await mountTree();
    tree.locale = 'zh-CN';
    await tree.updateComplete;
    expect(textOf(node(tree, '赢单率').querySelector('.figure'))).to.equal('30.0%');
    expect(textOf(find(tree, '.hypothesis'))).to.equal('假设 · r = 1.00，n = 3, 赢单率的驱动因素');
    expect(tree.adapter.calls).to.have.length(1);
  });

  describe('while drivers can be linked', () => {
    const menuOf = (tree: Element, name: string) => node(tree, name).querySelector<WeirMenu>('weir-menu')!;
    const itemsOf = (menu: WeirMenu) =>
      menu.items.map((item) => (typeof item === 'object' && 'value' in item ? item.value : ''));

    it('offers it at each metric, and removing at drivers', async () => {
      const tree = await mountTree({ editable: true });
      await nextFrame();
      expect(itemsOf(menuOf(tree, 'Win rate'))).to.deep.equal(['link']);
      expect(itemsOf(menuOf(tree, 'Lead quality'))).to.deep.equal(['link', 'unlink']);
      expect(node(tree, 'Mean of amount').querySelector('weir-menu')).to.equal(null);
      await expect(tree).to.be.accessible();
    });

    it('links by keyboard: menu, list, search, Enter', async () => {
      const tree = await mountTree({ editable: true });
      await nextFrame();
      tree.focus();
      await press(tree, 'Enter');
      await nextFrame();
      await press(tree, 'Enter');
      await nextFrame();
      const picker = node(tree, 'Win rate').querySelector<WeirCombobox>('weir-combobox')!;
      expect(picker.open).to.equal(true);
      expect((picker.options as readonly Option[]).map(({ value }) => value)).to.deep.equal(['leads', 'other']);
      await sendKeys({ type: 'oth' });
      await nextFrame();
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      const event = (await oneEvent(tree, 'weir-link')) as unknown as WeirLinkEvent;
      expect(event).to.include({ metric: 'win_rate', driver: 'other' });
      await nextFrame();
      expect(focused(tree)).to.equal('Win rate');
      expect(tree.shadowRoot?.querySelector('.picker')).to.equal(null);
    });

    it('links by mouse, and shows the driver once the document has it', async () => {
      const tree = await mountTree({ editable: true });
      await nextFrame();
      menuOf(tree, 'Lead quality').querySelector('button')!.click();
      await nextFrame();
      const item = menuOf(tree, 'Lead quality').shadowRoot!.querySelector<HTMLElement>('.item')!;
      item.click();
      await nextFrame();
      const picker = node(tree, 'Lead quality').querySelector<WeirCombobox>('weir-combobox')!;
      const option = [...picker.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')].find(
        (each) => textOf(each) === 'Other',
      )!;
      setTimeout(() => option.click());
      const { metric, driver } = (await oneEvent(tree, 'weir-link')) as unknown as WeirLinkEvent;
      const linked = metrics.map((each) => (each.id === metric ? { ...each, drivers: [driver] } : each));
      tree.document = { ...document_, metrics: linked };
      await tree.ready;
      await nextFrame();
      expect(names(tree)).to.include('Other');
    });

    it('leaves the choice by Escape, which reaches nobody else, and by moving on', async () => {
      const tree = await mountTree({ editable: true });
      await nextFrame();
      tree.focus();
      await press(tree, 'Enter');
      await nextFrame();
      await press(tree, 'Enter');
      await nextFrame();
      let heard = 0;
      const hear = (event: KeyboardEvent) => (heard += event.key === 'Escape' && !event.defaultPrevented ? 1 : 0);
      tree.parentElement!.addEventListener('keydown', hear);
      await press(tree, 'Escape', 'Escape');
      await nextFrame();
      expect(tree.shadowRoot?.querySelector('.picker')).to.equal(null);
      expect(focused(tree)).to.equal('Win rate');
      expect(heard).to.equal(0);
      await press(tree, 'Escape');
      expect(heard).to.equal(1);
    });

    it('unlinks by the menu and by Delete', async () => {
      const tree = await mountTree({ editable: true });
      await nextFrame();
      const unlinked: unknown[] = [];
      tree.addEventListener('weir-unlink', (event) => {
        const { metric, driver } = event as unknown as WeirUnlinkEvent;
        unlinked.push([metric, driver]);
      });
      node(tree, 'Lead quality').focus();
      await press(tree, 'Delete');
      expect(focused(tree)).to.equal('Win rate');
      await press(tree, 'Delete');
      menuOf(tree, 'Lead quality').shadowRoot!.querySelectorAll<HTMLElement>('.item')[1]!.click();
      expect(unlinked).to.deep.equal([
        ['win_rate', 'quality'],
        ['win_rate', 'quality'],
      ]);
    });
  });

  it('folds a large tree at first, and pans by dragging what is empty', async () => {
    const many: Metric[] = [
      { id: 'root', formula: { '+': Array.from({ length: 12 }, (_, place) => ({ metric: `m${place}` })) } },
      ...Array.from({ length: 12 }, (_, place): Metric => ({
        id: `m${place}`,
        formula: {
          '+': Array.from({ length: 9 }, (_each, other) => ({
            sum: ['deals', { '+': [{ var: 'amount' }, place * 10 + other] }],
          })),
        },
      })),
    ];
    const answer = (question: Question): Answer => {
      if (isFunnelQuestion(question)) throw new Error('no funnel');
      return metricsAnswer({
        metrics: Object.fromEntries(question.metrics.map((id) => [id, metricFigures({ total: 1 })])),
      });
    };
    const tree = await mountTree({ document: { ...document_, metrics: many }, metric: 'root', width: 700 }, answer);
    await nextFrame();
    expect(nodes(tree)).to.have.length(13);
    const canvas = find(tree, '.canvas');
    expect(canvas.scrollHeight).to.be.greaterThan(canvas.clientHeight);
    expect(tree.getBoundingClientRect().height).to.be.at.most(720);
    const root = node(tree, 'root').getBoundingClientRect();
    const bounds = canvas.getBoundingClientRect();
    expect(root.top).to.be.greaterThan(bounds.top);
    expect(root.bottom).to.be.lessThan(bounds.bottom);
    const before = canvas.scrollTop;
    const x = Math.round(bounds.left + 20);
    await sendMouse({ type: 'move', position: [x, 500] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, 540] });
    await sendMouse({ type: 'up' });
    expect(before - canvas.scrollTop).to.be.closeTo(40, 2);
    node(tree, 'm11').focus();
    await press(tree, '+');
    expect(nodes(tree)).to.have.length(22);
  });

  it('stops asking when it is removed', async () => {
    const tree = await mountTree({ adapter: new FakeAdapter(respond, false) });
    tree.remove();
    await nextFrame();
    expect(tree.adapter.calls[0]?.options.signal?.aborted).to.equal(true);
    expect(tree.adapter.listeners.size).to.equal(0);
  });
});
