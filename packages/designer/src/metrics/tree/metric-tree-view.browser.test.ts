import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WeirCombobox, WeirMenu } from '@weir/ui';
import { find, findAll, textOf } from '../../browser.fixture.js';
import { define } from '../../define.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import { Editor } from '../../editor/index.js';
import { FakeAdapter } from '../../live/fake-adapter.fixture.js';
import type { MetricTreeView } from './metric-tree-view.js';

define();

async function mount(options: Partial<MetricTreeView> = {}) {
  const editor = new Editor(exampleDocument);
  editor.select({ metric: 'won_per_created' });
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.width = '900px';
  place.style.height = '600px';
  const view = document.createElement('weir-metric-tree-view');
  Object.assign(view, { editor, adapter: new FakeAdapter(), asOf: '2025-09-18' }, options);
  const heard: string[] = [];
  for (const type of ['weir-select', 'weir-link', 'weir-unlink']) place.addEventListener(type, () => heard.push(type));
  place.append(view);
  await view.drawn();
  const tree = () => view.renderRoot.querySelector('weir-metric-tree')!;
  await tree().updateComplete;
  return { editor, view, tree, heard };
}

const node = (tree: Element, name: string) =>
  findAll(tree, '.node').find((each) => textOf(each.querySelector('.name > bdi')!) === name)!;
const driversOf = (editor: Editor, id: string) =>
  editor.document.metrics?.find((metric) => metric.id === id)?.drivers ?? [];

describe('<weir-metric-tree-view>', () => {
  it('opens the metric that is chosen in the tree', async () => {
    const { editor, view, tree, heard } = await mount();
    node(tree(), 'Deals created').click();
    expect(editor.selection.metric).to.equal('deals_created');
    await view.drawn();
    expect(textOf(find(tree(), 'h3'))).to.equal('Deals created');
    expect(heard).to.deep.equal([]);
  });

  it('links a driver and removes it, each as one step that can be undone', async () => {
    const { editor, view, tree, heard } = await mount();
    const picked = async (driver: string) => {
      const root = node(tree(), 'Won per deal created');
      const menu = root.querySelector<WeirMenu>('weir-menu')!;
      menu.shadowRoot!.querySelector<HTMLElement>('.item')!.click();
      await tree().updateComplete;
      const list = root.querySelector<WeirCombobox>('weir-combobox')!;
      const option = () =>
        [...list.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')].find((each) => textOf(each) === driver);
      await waitUntil(() => option() !== undefined);
      option()!.click();
      await view.drawn();
    };
    await picked('Win rate');
    expect(driversOf(editor, 'won_per_created')).to.deep.equal(['win_rate']);
    expect(node(tree(), 'Win rate').classList.contains('driver')).to.equal(true);
    node(tree(), 'Win rate').focus();
    await sendKeys({ press: 'Delete' });
    await view.drawn();
    expect(driversOf(editor, 'won_per_created')).to.deep.equal([]);
    editor.undo();
    expect(driversOf(editor, 'won_per_created')).to.deep.equal(['win_rate']);
    editor.undo();
    expect(editor.document).to.deep.equal(exampleDocument);
    expect(heard).to.deep.equal([]);
  });

  it('changes nothing while it is read only, and still opens metrics', async () => {
    const { editor, tree } = await mount({ isReadOnly: true });
    expect(findAll(tree(), '[part~=tree] weir-menu')).to.have.length(0);
    node(tree(), 'Deals created').focus();
    await sendKeys({ press: 'Delete' });
    await sendKeys({ press: 'Enter' });
    expect(editor.selection.metric).to.equal('deals_created');
    expect(editor.document).to.equal(exampleDocument);
  });

  it('shows the period that the metric is looked at over', async () => {
    const adapter = new FakeAdapter();
    const { view } = await mount({ adapter, period: 'last-quarter' });
    const ranges = () => adapter.asked.map(({ question }) => question.range);
    expect(ranges()).to.deep.equal([{ from: '2025-04-01', to: '2025-07-01' }]);
    view.period = 'last-month';
    await view.drawn();
    expect(ranges().at(-1)).to.deep.equal({ from: '2025-08-01', to: '2025-09-01' });
  });

  it('follows what is edited', async () => {
    const { editor, view, tree } = await mount();
    editor.run('metric/set-title', { metric: 'deals_created', locale: 'en', title: 'New deals' });
    await view.drawn();
    expect(node(tree(), 'New deals')).to.not.equal(undefined);
  });
});
