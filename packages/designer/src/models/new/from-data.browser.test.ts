import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { rowsAdapter } from '@weir/adapters';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { b2bExample, templates, ways } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import { click, find, findAll, mount, still, textOf, unmountAll } from '../../browser.fixture.js';
import type { WeirDesigner } from '../../weir-designer.js';

const data = exampleData({ deals: 120, months: 12 });
const b2b = b2bExample();

interface Options {
  readonly document?: WeirDocument;
  readonly adapter?: DataAdapter;
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly nested?: boolean;
}

async function open({ adapter, ...options }: Options = {}): Promise<WeirDesigner> {
  const designer = await mount('weir-designer', options);
  designer.templates = [...ways, ...templates.slice(0, 1)];
  if (adapter) Object.assign(designer, { adapter, asOf: data.asOf });
  await designer.updateComplete;
  return designer;
}

const dialog = (designer: WeirDesigner) => find(designer, 'weir-new-funnel-dialog');
const add = (designer: WeirDesigner) => find<HTMLButtonElement>(dialog(designer), '.button.add');
const funnels = (designer: WeirDesigner) => (designer.document?.funnels ?? []).map(({ id }) => id);
const example = () => rowsAdapter({ datasets: data.datasets, document: b2b });

async function ask(designer: WeirDesigner): Promise<void> {
  await click(find(find(designer, 'weir-funnel-rail'), '.group .button.icon'));
  await waitUntil(() => findAll(dialog(designer), '.start').length === 1, 'no dialog');
  await still(dialog(designer));
}

describe('a new funnel from the data', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('is made of what the data holds, with the counts beside each stage', async () => {
    const designer = await open({ document: b2b, adapter: example() });
    await ask(designer);
    await click(find(dialog(designer), '.card.data'));
    await waitUntil(() => findAll(dialog(designer), '.stages tbody tr').length === 9, 'no stages');
    await waitUntil(() => !add(designer).disabled, 'still asking');
    await still(dialog(designer));
    await expect(dialog(designer)).to.be.accessible();
    const rows = findAll(dialog(designer), '.stages tbody tr').map(textOf);
    expect(rows[0]).to.match(/\b117 115 Qualified \d+%/);
    expect(findAll(dialog(designer), '.paths li').length).to.be.greaterThan(2);
    const nurture = find<HTMLInputElement>(dialog(designer), '[data-value="nurture"]');
    await click(nurture);
    await waitUntil(() => !add(designer).disabled, 'still asking');
    const name = find<HTMLInputElement>(dialog(designer), '.stages tbody .field input');
    name.focus();
    await sendKeys({ press: 'Control+a' });
    await sendKeys({ type: 'Inquiry' });
    await click(add(designer));
    await waitUntil(() => funnels(designer).length === 4, 'no funnel');
    const made = designer.document?.funnels?.at(-1);
    expect(made?.stages.map(({ id, kind }) => `${id} ${kind}`)).to.deep.equal([
      'inquiry open',
      'qualified open',
      'solution open',
      'proposal open',
      'negotiation open',
      'won won',
      'lost lost',
      'disqualified disqualified',
    ]);
    await waitUntil(() => findAll(designer, '.react-flow__node').length >= 8, 'not drawn');
  });

  it('says that no data is connected, and what went wrong with it', async () => {
    const designer = await open();
    designer.adapter = undefined as never;
    await ask(designer);
    await click(find(dialog(designer), '.card.data'));
    await waitUntil(() => findAll(dialog(designer), '.empty').length === 1, 'nothing said');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    const failing = example();
    let isBroken = true;
    const values = failing.values.bind(failing);
    failing.values = async (...given) => {
      if (isBroken) throw new Error('the server is down');
      return values(...given);
    };
    Object.assign(designer, { adapter: failing, document: b2b, asOf: data.asOf });
    await waitUntil(() => findAll(dialog(designer), '.start').length === 0, 'not closed');
    await ask(designer);
    await click(find(dialog(designer), '.card.data'));
    await waitUntil(
      () =>
        textOf(dialog(designer)).includes('the server is down') ||
        findAll(dialog(designer), '.negative .link').length > 0,
      'no failure',
    );
    isBroken = false;
    await click(find(dialog(designer), '.negative .link'));
    await waitUntil(() => findAll(dialog(designer), '.stages tbody tr').length === 9, 'no stages');
  });

  for (const [theme, locale] of [
    ['dark', 'zh-CN'],
    ['light', 'en'],
  ] as const) {
    it(`is accessible in a narrow place (${theme}, ${locale})`, async () => {
      await setViewport({ width: 390, height: 780 });
      const designer = await open({ document: b2b, adapter: example(), theme, locale, width: 390 });
      await click(find(designer, '.top .side .button'));
      await waitUntil(() => findAll(designer, 'weir-funnel-rail').length === 1, 'no rail');
      await ask(designer);
      await click(find(dialog(designer), '.card.data'));
      await waitUntil(() => findAll(dialog(designer), '.stages tbody tr').length === 9, 'no stages');
      await still(dialog(designer));
      await expect(dialog(designer)).to.be.accessible();
      await setViewport({ width: 1280, height: 860 });
    });
  }
});
