import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { click, find, findAll, mount, selectFormula, textOf, unmountAll } from '../../browser.fixture.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import type { WeirErrorEvent } from '../../element/events.js';
import type { WeirFormulaEditor } from '../../formula/weir-formula-editor.js';
import { FakeAdapter } from '../../live/fake-adapter.fixture.js';
import type { WeirMetricEditor } from '../../weir-metric-editor.js';

/** The example with a win rate of which one example passes and one fails. */
const withExamples: WeirDocument = {
  ...exampleDocument,
  metrics: exampleDocument.metrics!.map((metric) =>
    metric.id === 'win_rate'
      ? {
          ...metric,
          examples: [
            { title: 'One of each', given: { deals: [{ stage: 'won' }, { stage: 'lost' }] }, expect: 0.5 },
            { title: 'Wrong', given: { deals: [{ stage: 'won' }, { stage: 'open' }] }, expect: 0.5 },
          ],
        }
      : metric,
  ),
};

const open = (options: Parameters<typeof mount>[1] = {}) =>
  mount('weir-metric-editor', { document: withExamples, metric: 'win_rate', asOf: '2025-09-18', ...options });
const explanations = (editor: WeirMetricEditor, within: string) => findAll(editor, `${within} weir-explanation`);
const outcomes = (editor: WeirMetricEditor) => findAll(editor, '.examples td.end [role="img"]');
const press = (key: string) => sendKeys({ press: key });

/** Answers nothing until `open` is called. */
function gated(): { readonly gate: Promise<void>; readonly open: () => void } {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  return { gate, open: () => release() };
}

/** The adapter over rows, once the gate is open. */
function withRowsBehind(gate: Promise<void>): FakeAdapter['withRows'] {
  return (rows) => {
    const inner = new FakeAdapter().withRows(rows);
    const answer: DataAdapter['answer'] = async (request, call) => {
      await gate;
      return inner.answer!(request, call);
    };
    return { ...inner, answer };
  };
}

describe('the form of a metric', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  describe('an example that fails', () => {
    it('is explained over its own rows, and the explanation is put away, by keyboard', async () => {
      const editor = await open();
      const button = find(editor, '.explain');
      expect([textOf(button), button.getAttribute('aria-expanded')]).to.deep.equal(['Explain', 'false']);
      button.focus();
      await press('Enter');
      await waitUntil(() => explanations(editor, '.why-example').length === 1, 'no explanation');
      const lines = findAll(find(editor, '.why-example weir-explanation'), '.line').map(textOf);
      expect(lines[0]).to.equal('Win rate100.0%');
      expect([textOf(button), button.getAttribute('aria-expanded')]).to.deep.equal(['Hide explanation', 'true']);
      await press('Enter');
      await waitUntil(() => explanations(editor, '.why-example').length === 0, 'still there');
      expect(textOf(button)).to.equal('Explain');
    });

    it('says that it is busy, why it cannot be explained, and tries again', async () => {
      const adapter = new FakeAdapter();
      const editor = await open({ adapter });
      const errors: string[] = [];
      editor.addEventListener('weir-error', (event) => errors.push((event as WeirErrorEvent).error.code));
      const { gate, open: release } = gated();
      adapter.withRows = withRowsBehind(gate.then(() => Promise.reject(new Error('gone'))));
      await click(find(editor, '.explain'));
      await waitUntil(() => find(editor, '.why-example > div').getAttribute('aria-busy') === 'true', 'not busy');
      expect(findAll(editor, '.why-example weir-skeleton')).to.have.length(1);
      release();
      await waitUntil(() => findAll(editor, '.why-example [role="alert"]').length === 1, 'no error');
      expect([findAll(editor, '.why-example weir-skeleton').length, errors]).to.deep.equal([0, ['adapter/failed']]);
      adapter.withRows = withRowsBehind(Promise.resolve());
      await click(find(editor, '.why-example .link'));
      await waitUntil(() => explanations(editor, '.why-example').length === 1, 'no explanation');
      expect(findAll(editor, '.why-example [role="alert"]')).to.have.length(0);
    });

    it('is explained in Chinese', async () => {
      const editor = await open({ locale: 'zh-CN' });
      await click(find(editor, '.explain'));
      await waitUntil(() => explanations(editor, '.why-example').length === 1, 'no explanation');
      expect(textOf(find(editor, '.explain'))).to.equal('收起解释');
    });
  });

  it('the course of the metric is shown as a table by one switch, which says whether it is on', async () => {
    const editor = await open();
    await waitUntil(() => findAll(editor, '.live .trend').length === 1, 'no course');
    const toggle = find(editor, '.live button[aria-pressed]');
    const told = () => [toggle.ariaLabel, toggle.title, toggle.ariaPressed];
    expect(told()).to.deep.equal(['Show as a table', 'Show as a table', 'false']);
    await click(toggle);
    await waitUntil(() => findAll(editor, '.live table').length === 1, 'no table');
    expect(told()).to.deep.equal(['Show as a table', 'Show as a table', 'true']);
  });

  it('what is wrong with a formula can be read where its card is higher than the window', async () => {
    const editor = await open({ height: 420 });
    await selectFormula(editor);
    await sendKeys({ type: 'profits' });
    await press('Escape');
    const text = find<WeirFormulaEditor>(editor, '.formula');
    await waitUntil(() => findAll(text, '.problem').length === 1, 'not marked');
    const end = () => find(text, '.problem').getBoundingClientRect().bottom;
    expect(text.getBoundingClientRect().bottom).to.be.greaterThan(editor.getBoundingClientRect().bottom);
    await waitUntil(() => end() <= editor.getBoundingClientRect().bottom + 1, 'below the window');
  });

  it('the explanation says its parts in words, with their text below', async () => {
    const editor = await open();
    await waitUntil(() => explanations(editor, '.how').length === 1, 'no explanation');
    const [part] = findAll(find(editor, '.how weir-explanation'), '.words');
    expect(textOf(find(part!, 'code'))).to.contain('count(');
    expect(textOf(part!)).to.match(/^Number of Deals where Stage is /);
    editor.locale = 'zh-CN';
    await waitUntil(() => textOf(part!).startsWith('商机的数量'), 'not in Chinese');
  });

  it('without its text the formula is unfinished, and one undo brings it back', async () => {
    const editor = await open();
    const before = editor.document!;
    const others = before.metrics!.filter(({ id }) => id !== 'win_rate');
    const { formula, ...rest } = before.metrics!.find(({ id }) => id === 'win_rate')!;
    const winRate = () => editor.document!.metrics!.find(({ id }) => id === 'win_rate')!;
    await selectFormula(editor);
    await press('Delete');
    await waitUntil(() => winRate().formula === null, 'the formula holds');
    expect(winRate()).to.deep.equal({ ...rest, formula: null });
    expect(editor.document!.metrics!.filter(({ id }) => id !== 'win_rate')).to.deep.equal(others);
    expect(textOf(find(editor, '.formula-card header .badge.warning'))).to.equal('Unfinished');
    const text = find<WeirFormulaEditor>(editor, '.formula');
    await waitUntil(() => text.shadowRoot!.querySelector('.problem.warning') !== null, 'it does not say what to do');
    expect(textOf(find(text, '.problem p'))).to.contain('has no formula yet. Choose a calculation or write one.');
    expect(findAll(text, '.cm-lintPoint')).to.have.length(0);
    find(editor, 'h2').focus();
    await press('Control+z');
    await waitUntil(() => winRate().formula !== null, 'not undone');
    expect(editor.document).to.deep.equal(before);
    expect(winRate().formula).to.deep.equal(formula);
    await waitUntil(() => text.text !== '', 'the text is not written again');
  });

  it('a name that is half typed changes nothing else, stays where it is, and is checked when it is left', async () => {
    const editor = await open();
    await waitUntil(() => findAll(editor, '.live .figure').length === 1, 'no value');
    const before = editor.document!;
    const text = find<WeirFormulaEditor>(editor, '.formula');
    const { top } = text.getBoundingClientRect();
    await selectFormula(editor);
    await sendKeys({ type: 'cou' });
    await waitUntil(() => findAll(editor, '.live .note').length === 1, 'the value does not say what it is of');
    await press('Escape');
    // Typing has paused when the mistake is marked.
    await waitUntil(() => findAll(text, '.problem').length === 1, 'not marked');
    expect(editor.document).to.equal(before);
    expect(text.getBoundingClientRect().top).to.equal(top);
    expect(textOf(find(editor, '.formula-card header .badge.warning'))).to.equal('Unfinished');
    expect(findAll(find(editor, 'weir-formula-blocks'), '.problem')).to.have.length(0);
    const behind = () => findAll(editor, '.blocks-side.behind').map(textOf);
    expect(behind()).to.deep.equal(['The text is still being changed. The blocks show the formula before it.']);
    find(editor, 'h2').focus();
    const winRate = () => editor.document!.metrics!.find(({ id }) => id === 'win_rate')!;
    await waitUntil(() => JSON.stringify(winRate().formula) === '{"metric":"cou"}', 'not taken');
    expect(text.text).to.equal('cou');
    await waitUntil(() => behind().length === 0, 'the blocks are behind');
    await waitUntil(() => findAll(editor, '.formula-card header .badge.negative').length === 1, 'not checked');
  });

  it('the keyboard leaves a formula that was waited for into the blocks, and stays there while they are drawn anew', async () => {
    const editor = await open();
    await selectFormula(editor);
    await sendKeys({ type: 'profits' });
    await press('Escape');
    await press('Tab');
    const isIn = (selector: string) => findAll(editor, selector).some((each) => each.matches(':focus-within'));
    await waitUntil(() => isIn('weir-formula-blocks'), 'the focus is lost');
    const winRate = () => editor.document!.metrics!.find(({ id }) => id === 'win_rate')!;
    await waitUntil(() => JSON.stringify(winRate().formula) === '{"metric":"profits"}', 'not taken');
    await waitUntil(() => findAll(find(editor, 'weir-formula-blocks'), '.problem').length > 0, 'not drawn');
    expect(isIn('weir-formula-blocks')).to.equal(true);
    find(editor, 'h2').focus();
    await press('Control+z');
    await waitUntil(() => JSON.stringify(winRate().formula) !== '{"metric":"profits"}', 'not undone');
  });

  it('in a narrow place the keyboard comes to the value where it is seen: before the formula', async () => {
    const editor = await open();
    const isBefore = (one: HTMLElement, other: HTMLElement) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const isInOrder = () => {
      const [value, formula] = [find(editor, '.live'), find(editor, '.formula-card')];
      const isAbove = value.getBoundingClientRect().bottom <= formula.getBoundingClientRect().top;
      return isAbove === isBefore(value, formula) && isAbove;
    };
    await waitUntil(() => findAll(editor, '.side > .live').length === 1, 'not beside');
    expect(isInOrder()).to.equal(false);
    editor.style.inlineSize = '390px';
    await waitUntil(() => isInOrder(), 'not before the formula');
    editor.style.inlineSize = '';
    await waitUntil(() => findAll(editor, '.side > .live').length === 1, 'not beside again');
  });

  it('the formula stands in its card without a frame of its own, headed by what it gives', async () => {
    const editor = await open();
    const text = find<WeirFormulaEditor>(editor, '.formula');
    await text.updateComplete;
    expect(getComputedStyle(find(text, '.head')).display).to.equal('none');
    expect(getComputedStyle(find(text, '.box')).borderTopWidth).to.equal('0px');
    expect(textOf(find(editor, '.gives'))).to.equal('Gives a percentage');
    expect(find(text, '[role="textbox"]').getAttribute('aria-labelledby')).to.equal('label');
  });

  describe('what came of other data, or was told to somebody else, is gone at once', () => {
    const isShown = (editor: WeirMetricEditor) => [
      explanations(editor, '.how').length,
      explanations(editor, '.why-example').length,
      outcomes(editor).length,
    ];
    const openAll = async (adapter: FakeAdapter) => {
      const editor = await open({ adapter });
      await click(find(editor, '.explain'));
      await waitUntil(() => isShown(editor).join() === '1,1,2', 'not all is shown');
      return editor;
    };

    it('for another adapter', async () => {
      const editor = await openAll(new FakeAdapter());
      const other = new FakeAdapter();
      const { gate, open: release } = gated();
      other.gate = gate;
      other.withRows = withRowsBehind(gate);
      editor.adapter = other;
      await editor.updateComplete;
      await find<WeirMetricEditor>(editor, 'weir-metric-form').updateComplete;
      expect(isShown(editor)).to.deep.equal([0, 0, 0]);
      release();
      await waitUntil(() => isShown(editor).join() === '1,1,2', 'not asked again');
    });

    it('for another caller', async () => {
      const adapter = new FakeAdapter();
      const editor = await openAll(adapter);
      const { gate, open: release } = gated();
      adapter.gate = gate;
      adapter.withRows = withRowsBehind(gate);
      editor.context = { tenant: 'other' };
      await editor.updateComplete;
      await find<WeirMetricEditor>(editor, 'weir-metric-form').updateComplete;
      expect(isShown(editor)).to.deep.equal([0, 0, 0]);
      release();
      await waitUntil(() => isShown(editor).join() === '1,1,2', 'not asked again');
    });
  });
});
