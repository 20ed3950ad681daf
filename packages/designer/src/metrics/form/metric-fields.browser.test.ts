import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import type { Metric, WeirDocument } from '@weir/schema';
import { click, find, findAll, mount, textOf, unmountAll } from '../../browser.fixture.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import type { WeirMetricEditor } from '../../weir-metric-editor.js';

/** The example, its win rate with what is given. */
const withMetric = (parts: Partial<Metric>): WeirDocument => ({
  ...exampleDocument,
  metrics: exampleDocument.metrics!.map((metric) => (metric.id === 'win_rate' ? { ...metric, ...parts } : metric)),
});
const open = (parts: Partial<Metric>, options: Parameters<typeof mount>[1] = {}) =>
  mount('weir-metric-editor', { document: withMetric(parts), metric: 'win_rate', asOf: '2025-09-18', ...options });
const metricOf = ({ document }: WeirMetricEditor) => document!.metrics!.find(({ id }) => id === 'win_rate')!;
const problems = (editor: WeirMetricEditor, within: string) => findAll(editor, `${within} .problem`).map(textOf);
const mend = (editor: WeirMetricEditor, within: string) => find(find(editor, within), '.problem .link');
const press = (key: string) => sendKeys({ press: key });

describe('the fields of a metric', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  describe('say what is wrong, keep it, and offer a cure', () => {
    it('a band that ends below where it starts', async () => {
      const editor = await open({ good: { band: [0.2, 0.4] } });
      const [low] = findAll<HTMLInputElement>(find(editor, '.band'), 'input');
      low!.focus();
      low!.select();
      await sendKeys({ type: '50' });
      await waitUntil(() => problems(editor, '.facts').length === 1, 'nothing is wrong');
      expect(problems(editor, '.facts')[0]).to.contain('The band ends below where it starts.');
      expect(metricOf(editor).good).to.deep.equal({ band: [0.5, 0.4] });
      await click(mend(editor, '.facts'));
      await waitUntil(() => problems(editor, '.facts').length === 0, 'still wrong');
      expect(metricOf(editor).good).to.deep.equal({ band: [0.4, 0.5] });
    });

    it('a link that may not be followed, at its field too', async () => {
      const editor = await open({ benchmarks: [{ value: 0.3 }] });
      await click(find(editor, '.benchmarks .more'));
      const link = find<HTMLInputElement>(editor, 'input[type="url"]');
      link.focus();
      await sendKeys({ type: 'javascript:alert(1)' });
      await press('Tab');
      await waitUntil(() => link.ariaInvalid === 'true', 'the field looks right');
      expect(problems(editor, '.popover-fields')[0]).to.contain('"javascript:alert(1)" is not a safe link.');
      expect(metricOf(editor).benchmarks?.[0]?.link).to.equal('javascript:alert(1)');
    });

    it('a driver that is not there', async () => {
      const editor = await open({ drivers: ['negotated'] });
      await waitUntil(() => problems(editor, '.believed').length === 1, 'nothing is wrong');
      expect(problems(editor, '.believed')[0]).to.contain('There is no metric "negotated".');
      await click(mend(editor, '.believed'));
      expect(metricOf(editor).drivers).to.deep.equal(['negotiated']);
    });

    it('and none where nothing can be changed', async () => {
      const editor = await open({ drivers: ['negotated'] }, { readOnly: true });
      await waitUntil(() => problems(editor, '.believed').length === 1, 'nothing is wrong');
      expect(findAll(editor, '.believed .problem .link')).to.have.length(0);
    });

    it('examples that cannot be run say why', async () => {
      const examples = [{ given: { deals: [{ stage: 'won' }] }, expect: 1 }];
      const broken = await open({ examples, formula: { count: ['dels'] } });
      await waitUntil(() => findAll(broken, '.examples .why').length === 1, 'it does not say why');
      expect(textOf(find(broken, '.examples .why'))).to.equal('Examples are run once the formula can be calculated.');
      const alone = await open({ examples }, { adapter: null });
      expect(textOf(find(alone, '.examples .why'))).to.contain('Examples are run once there is a data source.');
    });
  });

  describe('are undone and redone with the keys, also from fields that undo nothing themselves', () => {
    it('a list', async () => {
      const editor = await open({ targets: [{ value: 0.2, grain: 'month' }] });
      find(editor, '.goals select').focus();
      await press('ArrowDown');
      await waitUntil(() => metricOf(editor).targets?.[0]?.grain === 'quarter', 'not changed');
      await press('Control+z');
      await waitUntil(() => metricOf(editor).targets?.[0]?.grain === 'month', 'not undone');
      await press('Control+Shift+z');
      await waitUntil(() => metricOf(editor).targets?.[0]?.grain === 'quarter', 'not redone');
    });

    it('a choice', async () => {
      const editor = await open({ good: 'higher' });
      find(find(editor, '.facts weir-segmented'), 'input:checked').focus();
      await press('ArrowRight');
      await waitUntil(() => metricOf(editor).good === 'lower', 'not changed');
      await press('Control+z');
      await waitUntil(() => metricOf(editor).good === 'higher', 'not undone');
      await press('Control+y');
      await waitUntil(() => metricOf(editor).good === 'lower', 'not redone');
    });

    it('within closed shadow roots', async () => {
      const editor = await open({ targets: [{ value: 0.2, grain: 'month' }] }, { nested: true });
      find(editor, '.goals select').focus();
      await press('ArrowDown');
      await waitUntil(() => metricOf(editor).targets?.[0]?.grain === 'quarter', 'not changed');
      await press('Control+z');
      await waitUntil(() => metricOf(editor).targets?.[0]?.grain === 'month', 'not undone');
      find(editor, 'button[aria-label="Delete target 1"]').focus();
      await press('Enter');
      await waitUntil(() => metricOf(editor).targets === undefined, 'not deleted');
      await press('Enter');
      await waitUntil(() => metricOf(editor).targets?.length === 1, 'the focus is not where one is added');
    });

    it('but what is typed is the browser’s to undo', async () => {
      const editor = await open({ benchmarks: [{ value: 0.3, source: 'Survey' }] });
      const source = find<HTMLInputElement>(editor, '.benchmarks input[aria-label="Source"]');
      source.focus();
      await press('End');
      await sendKeys({ type: '!' });
      await press('Control+z');
      await waitUntil(() => source.value === 'Survey', 'not undone');
      expect(metricOf(editor).benchmarks?.[0]).to.deep.equal({ value: 0.3, source: 'Survey' });
    });
  });

  it('a disabled one shows everything, and nothing of it can be reached', async () => {
    const editor = await open({ targets: [{ value: 0.2 }] });
    editor.disabled = true;
    await editor.updateComplete;
    const form = find(editor, 'weir-metric-form');
    expect([form.inert, form.getAttribute('aria-disabled')]).to.deep.equal([true, 'true']);
    expect(textOf(find(editor, '.figure'))).to.equal('19.4%');
    find(editor, '.goals select').focus();
    await press('ArrowDown');
    expect(metricOf(editor).targets).to.deep.equal([{ value: 0.2 }]);
    editor.disabled = false;
    await editor.updateComplete;
    find(editor, '.goals header button').focus();
    await press('Enter');
    expect(metricOf(editor).targets).to.have.length(2);
  });
});
