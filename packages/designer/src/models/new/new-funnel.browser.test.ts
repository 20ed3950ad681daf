import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { templates, ways } from '@weir/templates';
import { click, find, findAll, mount, still, textOf, unmountAll } from '../../browser.fixture.js';
import type { WeirDesigner } from '../../weir-designer.js';

interface Options {
  readonly nested?: boolean;
}

async function open(options: Options = {}): Promise<WeirDesigner> {
  const designer = await mount('weir-designer', options);
  designer.templates = [...ways, ...templates.slice(0, 1)];
  await designer.updateComplete;
  return designer;
}

const dialog = (designer: WeirDesigner) => find(designer, 'weir-new-funnel-dialog');
const add = (designer: WeirDesigner) => find<HTMLButtonElement>(dialog(designer), '.button.add');
const funnels = (designer: WeirDesigner) => (designer.document?.funnels ?? []).map(({ id }) => id);

async function ask(designer: WeirDesigner): Promise<void> {
  await click(find(find(designer, 'weir-funnel-rail'), '.group .button.icon'));
  await waitUntil(() => findAll(dialog(designer), '.start').length === 1, 'no dialog');
  await still(dialog(designer));
}

describe('a new funnel', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('is blank', async () => {
    const designer = await open();
    await ask(designer);
    await expect(dialog(designer)).to.be.accessible();
    await click(find(dialog(designer), '.card.blank'));
    await waitUntil(() => funnels(designer).length === 3, 'no funnel');
    expect(designer.document?.funnels?.at(-1)?.stages).to.deep.equal([]);
  });

  it('is named as soon as it is made, with or without a choice of how it begins', async () => {
    const designer = await open();
    const isNamed = () =>
      findAll<HTMLInputElement>(designer, 'input:focus').some(
        ({ value, selectionStart, selectionEnd }) =>
          value === 'New funnel' && selectionStart === 0 && selectionEnd === value.length,
      );
    await ask(designer);
    await click(find(dialog(designer), '.card.blank'));
    await waitUntil(isNamed, 'the name of the first is not written');
    const { weir, id, title } = designer.document ?? { weir: 1, id: 'empty', title: 'Empty' };
    designer.document = { weir, id, title };
    designer.templates = [];
    await designer.updateComplete;
    await click(find(find(designer, 'weir-funnel-rail'), '.group .button.icon'));
    await waitUntil(isNamed, 'the name of the second is not written');
    expect(findAll(dialog(designer), '.start')).to.have.length(0);
  });

  it('is one of the ways of selling, with its data and metrics, as one step', async () => {
    const designer = await open();
    const before = designer.document;
    await ask(designer);
    expect(findAll(dialog(designer), '.card.template .name').map(textOf)).to.deep.equal([
      'Online self-service',
      'Territory',
      'Industry solution',
      'Strategic account',
      'B2B sales',
    ]);
    const card = find(dialog(designer), '[data-template="territory"]');
    expect(textOf(card)).to.match(/^Territory Territories are assigned.* 8 stages$/);
    expect(Array.from(card.children, ({ className }) => className)).to.deep.equal(['name', 'about', 'drawing']);
    expect(find(card, '.drawing').getBoundingClientRect().bottom).to.be.lessThan(
      find(card, '.name').getBoundingClientRect().top + 1,
    );
    await click(find(dialog(designer), '[data-template="territory"]'));
    await waitUntil(() => !add(designer).disabled, 'nothing to add');
    await still(dialog(designer));
    await expect(dialog(designer)).to.be.accessible();
    expect(textOf(find(dialog(designer), '.notes'))).to.contain('The dataset “Territories” is new');
    await click(find(dialog(designer), '[data-metric="leads_mined"]'));
    const board = find<HTMLInputElement>(dialog(designer), '[data-part="boards/territory"]');
    expect(board.checked, 'the document has a board').to.equal(false);
    await click(board);
    await click(add(designer));
    await waitUntil(() => funnels(designer).includes('territory'), 'no funnel');
    const { datasets = [], metrics = [], boards = [] } = designer.document ?? {};
    expect(boards.map(({ id }) => id)).to.deep.equal(['main', 'territory']);
    expect(datasets.map(({ id }) => id)).to.deep.equal(['deals', 'moves', 'territories', 'leads', 'visits']);
    expect(metrics.map(({ id }) => id))
      .to.include('territory_win_rate')
      .and.not.to.include('leads_mined');
    find(designer, 'weir-funnel-canvas').focus();
    await sendKeys({ press: 'Control+z' });
    expect(JSON.stringify(designer.document)).to.equal(JSON.stringify(before));
  });

  it('uses a dataset of the document where a person says so', async () => {
    const designer = await open();
    await ask(designer);
    await click(find(dialog(designer), '[data-template="self-service"]'));
    await waitUntil(() => !add(designer).disabled, 'nothing to add');
    const select = find<HTMLSelectElement>(dialog(designer), '.dataset select');
    select.value = 'moves';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => findAll(dialog(designer), '.pairs select').length > 0, 'no fields');
    expect(textOf(find(dialog(designer), '.dataset .warning'))).to.contain('missing');
    await click(add(designer));
    await waitUntil(() => funnels(designer).includes('self-service'), 'no funnel');
    expect((designer.document?.datasets ?? []).map(({ id }) => id)).to.deep.equal(['deals', 'moves']);
    expect(designer.document?.funnels?.at(-1)?.stages[0]?.enters?.[0]?.dataset).to.equal('moves');
  });

  it('by keyboard alone; Escape goes back, then closes', async () => {
    const designer = await open({ nested: true });
    find(find(designer, 'weir-funnel-rail'), '.group .button.icon').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => findAll(dialog(designer), '.start').length === 1, 'no dialog');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => findAll(dialog(designer), 'weir-take-form').length === 1, 'no template');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => findAll(dialog(designer), '.start').length === 1, 'not back');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => findAll(dialog(designer), '.start').length === 0, 'not closed');
    expect(funnels(designer)).to.have.length(2);
  });

  it('a template that throws, or is no document, says so and harms nothing', async () => {
    const designer = await open();
    designer.templates = [
      {
        id: 'broken',
        title: 'Broken',
        create: () => {
          throw new Error('not today');
        },
      },
      { id: 'wrong', title: 'Wrong', create: () => ({ weir: 1, id: 'Wrong!', title: 'x' }) },
    ];
    await ask(designer);
    const cards = findAll<HTMLButtonElement>(dialog(designer), '.card.template');
    expect(cards.map(({ disabled }) => disabled)).to.deep.equal([true, true]);
    expect(textOf(cards[0] as HTMLElement)).to.contain('not today');
  });
});
